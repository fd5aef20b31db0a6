"""A small table of codes: sentences of our own, ten events."""

ECONOMIC = (
    "prices rose; the bank cut rates; exports fell; wages grew; the firm lost millions; "
    "costs doubled; traders sold shares; a tax on fuel began; profits shrank"
)
SECURITY = (
    "troops moved north; missiles struck the port; the navy sent ships; soldiers held the "
    "bridge; an attack was feared; the army drilled at dawn; guards fired shots; jets crossed "
    "the line; weapons were found"
)
NEITHER = (
    "it rained all day; the choir sang twice; a ferry was late; the museum opened its doors; "
    "children planted trees; a new mayor was sworn in; the film ran for two hours; snow closed "
    "the school; a cat was found"
)
TAILS = (
    *("on Monday", "in the capital", "after the meeting", "officials said", "near the coast"),
    *("as the week began", "for a third time"),
)


def codes(rounds=4):
    """The table as CSV: 27 sentences a round, with other endings."""
    rows, number = ["unit,event,outlet,document,text,codes"], 0
    for turn in range(rounds):
        for bank, code in ((ECONOMIC, "economic"), (SECURITY, "security"), (NEITHER, "none")):
            for said in bank.split("; "):
                number += 1
                place = f"u{number},e{(number + turn) % 10},o{number % 3},d{number % 40}"
                tail = TAILS[(number + turn) % len(TAILS)]
                rows.append(f"{place},{said.capitalize()} {tail}.,{code}")
    return "\n".join(rows) + "\n"
