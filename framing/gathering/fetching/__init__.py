"""A link in, the bytes of the page behind it out; the only network in the tool.

`fetcher.Fetcher.fetch`: http and https alone, public addresses alone, bytes and seconds
limited, robots.txt heeded, one request a second a host.
"""
