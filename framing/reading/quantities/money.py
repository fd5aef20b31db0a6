"""Currencies: signs, codes and words, and what stands for each."""

from __future__ import annotations

import re

SYMBOLS = {
    "$": "USD", "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD",
    "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "nt$": "TWD", "r$": "BRL", "€": "EUR",
    "£": "GBP", "¥": "JPY", "₩": "KRW", "₹": "INR", "₽": "RUB", "₺": "TRY", "₪": "ILS",
    "₫": "VND", "₱": "PHP", "฿": "THB", "₴": "UAH", "₦": "NGN", "₸": "KZT",
    "rs": "INR", "rs.": "INR", "rmb": "CNY", "cn¥": "CNY",
}  # fmt: skip
# ISO 4217 codes, as they stand before a sum or behind it; those that are words are left out.
CODES = (  # noqa: SIM905 - a list of 42 lines says no more
    "USD EUR GBP CNY JPY KRW INR CHF SEK NOK DKK ISK PLN CZK HUF AUD CAD HKD SGD NZD TWD BRL"
    " MXN ZAR SAR AED RUB IDR THB VND PHP MYR ILS KZT UAH NGN EGP KES PKR BDT RON BGN"
).split()
SYMBOLS |= {code.lower(): code for code in CODES}
CURRENCIES = {
    "dollar": "USD", "buck": "USD", "euro": "EUR", "yen": "JPY", "won": "KRW",
    "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "rupee": "INR", "rouble": "RUB",
    "ruble": "RUB", "franc": "CHF", "peso": "MXN", "reai": "BRL", "lira": "TRY",
    "shekel": "ILS", "riyal": "SAR", "dirham": "AED", "rand": "ZAR", "naira": "NGN",
    "ringgit": "MYR", "rupiah": "IDR", "baht": "THB", "dong": "VND", "zloty": "PLN",
    "krona": "SEK", "kronor": "SEK", "krone": "NOK", "kroner": "NOK", "hryvnia": "UAH",
    "tenge": "KZT", "forint": "HUF", "taka": "BDT", "sterling": "GBP", "usd": "USD",
    "eur": "EUR", "gbp": "GBP", "cny": "CNY", "jpy": "JPY", "krw": "KRW", "inr": "INR",
    "chf": "CHF", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "pln": "PLN", "aud": "AUD",
    "cad": "CAD", "hkd": "HKD", "sgd": "SGD", "twd": "TWD", "rub": "RUB",
}  # fmt: skip
# Words that are money only behind a nationality or a scale: "3 pounds" may be a weight.
HEAVY = {"pound": "GBP", "crown": "CZK"}
NATIONAL = {
    "us": "USD", "u.s.": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD",
    "hong kong": "HKD", "singapore": "SGD", "new zealand": "NZD", "taiwan": "TWD",
    "new taiwan": "TWD", "south korean": "KRW", "korean": "KRW", "chinese": "CNY",
    "japanese": "JPY", "indian": "INR", "russian": "RUB", "swiss": "CHF",
    "british": "GBP", "pakistani": "PKR", "danish": "DKK", "norwegian": "NOK",
    "swedish": "SEK", "icelandic": "ISK", "czech": "CZK", "egyptian": "EGP",
    "lebanese": "LBP", "syrian": "SYP", "sudanese": "SDG", "mexican": "MXN",
    "philippine": "PHP", "argentine": "ARS", "chilean": "CLP", "colombian": "COP",
    "indonesian": "IDR", "kenyan": "KES", "emirati": "AED", "iranian": "IRR",
    "turkish": "TRY", "brazilian": "BRL", "jamaican": "JMD",
}  # fmt: skip
_MINTED = "|".join(sorted(CURRENCIES | HEAVY, key=len, reverse=True))
MONEY = re.compile(
    rf"[ \xa0-]((?:(?:{'|'.join(map(re.escape, NATIONAL))}) )?)"
    rf"((?:{_MINTED})s?)\b(?: sterling\b)?"
    r"|(?P<mark>[ \xa0]?€)",
    re.I,
)
