"""Texts of our own and the documents and readings made of them, for many tests."""

from framing.reading.reader import read
from framing.records import Document

HARBOUR = """The harbour reopened on Tuesday after a strike of nine days.

Cranes began to move before dawn, and the first of 34 waiting ships was tied up by seven.
The port authority said on Tuesday that normal service would be back within two weeks.
"We lost contracts that will never come back," a spokeswoman for the authority said.

Dockers voted for the agreement by a narrow margin. It gives them a rise of 4 percent now
and another of 2 percent in January. The union had asked for 9 percent. Its leaders called the
result a modest success.

Exporters counted their losses all the same. A group of fruit growers put its own at
$12 million. Some of the fruit was sold at home at a third of its price. The rest was
thrown away.

The government had refused to step in. Ministers argued that a settlement had to come from the
two sides. Opposition parties accused them of hiding behind the law. A court had ordered the
pickets to let food and medicine through on the third day.

Drivers waited in long lines outside the gates on Tuesday morning. Many had slept in their cabs.
Others had turned back to the capital with empty trailers. The first containers of medicine
left the harbour at noon under police escort.
"""


def document(text, name="one", outlet=None, **fields):
    """A document of a text that needs no file."""
    return Document(id=name, event="event", outlet=outlet or name, text=text, **fields)


def reading(text, name="one", outlet=None):
    """The reading of a text."""
    return read(document(text, name, outlet))
