"""A page on this machine for people who don't use a terminal: texts in, a report out.

It holds no logic of its own: what a press of a button asks for is a record of
`working/jobs.py`, done by `working/work.py` in a process of its own, which calls what the
commands call and writes the files that they write. The page's process only takes forms, keeps
the line and shows pages.
"""
