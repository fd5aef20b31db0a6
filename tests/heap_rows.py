"""A collector's table of any length: short dated rows, most of which tell a story alone.

    python -m tests.heap_rows 1000000 rows.csv

A story has a topic, a day of six years, two names and some words of its own; one in fourteen
is told by two to six texts within two days. Rows come in no order of days. Words are drawn
by their frequency in the shared articles. Same number, same bytes.
"""

import csv
import random
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from framing.tokens import terms_of
from tests.scale import OUTLETS, articles

COLUMNS = ("id", "publication", "date", "headline", "article")
DAYS, FIRST = 6 * 365, date(2019, 1, 1)
TOLD_AGAIN, MOST = 14, 6  # a story in so many has several texts; how many at most
TOPICS, OF_TOPIC, OWN, COMMON = 300, 60, 12, 18
AT_HAND = 2000  # rows that are mixed
SYLLABLES = (
    *("ba", "den", "kor", "li", "mas", "nu", "per", "qui", "ras"),
    *("sto", "tel", "vin", "wo", "zan", "fel", "gra", "hol", "jin"),
)


def rows(texts: int) -> Iterator[list[str]]:
    """So many rows of a table, its head left out, ids in order."""
    chance = random.Random(0)
    held: list[list[str]] = []
    made = 0
    for story in _stories(chance):
        held += story[: texts - made]
        made += min(len(story), texts - made)
        while len(held) > (AT_HAND if made < texts else 0):
            at = chance.randrange(len(held))
            held[at], held[-1] = held[-1], held[at]
            yield held.pop()
        if made == texts:
            return


def _stories(chance: random.Random) -> Iterator[list[list[str]]]:
    """The rows of one story after the other, without end."""
    counts = Counter(
        term for parts in articles() for part in parts for term in terms_of(part)
    ).most_common()
    words, sums = [word for word, _ in counts], list(accumulate(many for _, many in counts))
    topics = [chance.sample(words[200:], OF_TOPIC) for _ in range(TOPICS)]
    number = 0
    while True:
        topic, day = chance.choice(topics), FIRST + timedelta(chance.randrange(DAYS))
        names = ["".join(chance.choices(SYLLABLES, k=3)).title() for _ in range(2)]
        own = [*chance.sample(words[500:], OWN // 2), *chance.sample(topic, OWN // 2)]
        many = 1 if chance.randrange(TOLD_AGAIN) else chance.randint(2, MOST)
        story = []
        for outlet in chance.sample(OUTLETS, many):
            kept = [word for word in own if chance.random() < 0.75]
            lead = [*kept, *chance.choices(words, cum_weights=sums, k=COMMON)]
            chance.shuffle(lead)
            text = f"{names[0]} {' '.join(lead[:14])} {names[1]} {' '.join(lead[14:])}."
            title = f"{names[0]} {' '.join(chance.sample(kept, min(4, len(kept))))}"
            told = day + timedelta(chance.randrange(3))
            story.append([f"{number:07d}", outlet, told.isoformat(), title, text])
            number += 1
        yield story


def main() -> None:
    """Write the table that the arguments ask for."""
    texts, path = int(sys.argv[1]), Path(sys.argv[2])
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(COLUMNS)
        table.writerows(rows(texts))


if __name__ == "__main__":
    main()
