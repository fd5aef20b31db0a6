"""A small event told three ways, for what is said of an event's texts."""

from framing import pipeline
from framing.settings import Settings
from tests.texts import reading

HERALD = """\
The mayor of Lyndale opened the new tram line on Monday. The line cost 84 million euros and
runs to the airport at Corran. Mayor Ada Brandt said the tram was a promise kept. "We have
waited ten years for our turn," Brandt said. Cyclists had asked for a wider path beside the
rails. The tram line runs every ten minutes from dawn to midnight. Trams carry up to 220
passengers each. Tickets are the same price as on the buses. The city council voted for the
tram line in a close vote after long debates. Work on the tram line began under the last
council. The depot stands where a dye works once stood.
"""
POST = """\
On Monday the mayor of Lyndale opened the new tram line. Passengers cheered as the first
carriage left the depot. At 84 million euros the tram line was dearer than planned. Mayor Ada
Brandt cut the ribbon. "We have waited ten years for our turn," she said. The engineer Bo
Lindqvist of the Nordic Rail Institute said the bridge had been the hardest part. About 40
percent of the tram line runs on a bridge over the harbour. The tram line will reach the
stadium next spring. Shops beside the rails closed early. The police counted 3,000 people
along the streets of Lyndale. A band from Osterby played on the square.
"""
TIMES = """\
Lyndale has a new tram line, and Mayor Ada Brandt opened it.

Bakers along the avenue handed out rolls to the crowd. The tram line passes the market and the
hospital. Old people in the crowd remembered the trams of their youth, which were green. The
tram line was talked of for a generation before a spade touched the ground. Others in Lyndale
would have liked more buses instead. The square was full of flags. Children were let ride for
nothing all day long. The drivers wore new caps and were proud of them. In the evening there
were fireworks over the harbour, and the last tram came home late with its lights on.
"""


def compared(*texts, outlets=("Herald", "Post", "Times")):
    """The comparison of texts under the names of outlets."""
    readings = [
        reading(text, f"t{at}", name)
        for at, (text, name) in enumerate(zip(texts, outlets, strict=False))
    ]
    return pipeline.compare_readings(readings, Settings(draws=50))
