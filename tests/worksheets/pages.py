"""Two texts pasted whole from a browser, with all that stands around them, and two without
headlines. Places, people and papers are invented."""

HERALD = """Skip to content
Sign in
Home News Sport Weather Travel Culture
Subscribe for €1 a week
The Lorn Herald
We use cookies to improve your visit. By clicking "Accept all" you agree to this.
Accept all
Manage preferences

Lorn bridge closed for a year after pillar moves

Published 4 March 2025, 9:12
Share this
Photo: County of Lorn

The county closed the Lorn bridge on Monday after a pillar had moved in the spring flood.
About 9,000 drivers use it on a working day, and the nearest crossing is 22 kilometres away.
“It will not carry another winter of heavy trucks,” said Mara Tolland, the chief engineer.
County officials said that the repair would take a year and cost 14 million euros.
Shop owners in the old town slammed the decision at a meeting on Monday night.
Related: Who pays for our roads?
“We have been told nothing about money for the shops here,” said Ida Brock, who runs a bakery.
The county set up a bus line on Tuesday that takes 40 minutes between both halves of the town.
Eric Pell, the mayor of Ayle, said his town would open its ferry on Wednesday.
The bridge was built in 1931 and last repaired in 1988.

Most read
Who won the harbour vote?
Ten walks for a rainy Sunday
Is this the oldest orchid in the country?
Sign up for our newsletter and never miss a story.
© 2025 The Lorn Herald. All rights reserved.
Privacy policy | Terms of use | Contact
"""
GAZETTE = """Menu
Search
Log in
VALLEY GAZETTE
News | Opinion | Sport | Jobs

Drivers face long way round as county shuts Lorn bridge

By Jon Harrow, reporter
Tue 4 Mar 2025 10.40 GMT
Listen to this article, 4 min read

Drivers in the Lorn valley face a way of 22 kilometres after the county shut the bridge there.
One pillar moved by four centimetres during the flood in spring, the county said on Monday.
“Nobody can say whether the pillar will move in the next flood,” Mara Tolland said on Monday.
The repair will cost 14 million euros and is to be finished in the spring of next year.
Valley Gazette was told that some 9,000 cars cross the bridge each working day.
Ida Brock said that her bakery had lost half of its customers on the first day.
Nearly 60 people came to a fiery meeting in the town hall of Lorn on Monday night.
The county will run a bus every hour, and the trip takes about 40 minutes.
A ferry between Lorn and Ayle will start on Wednesday, Eric Pell said.

More on this story
Bridge in pictures: the pillar that moved
Which bridges in the valley are next?
Follow us on social media
Advertisement
Get the best of the Gazette in your inbox every morning. Sign up here.
Comments are closed
"""
FURNITURE = (
    "Skip to content",
    "Sign in",
    "Home News Sport",
    "Subscribe for",
    "We use cookies",
    "Accept all",
    "Share this",
    "Photo:",
    "Related:",
    "Who pays for our roads",
    "Most read",
    "Who won the harbour vote",
    "Ten walks",
    "oldest orchid",
    "newsletter",
    "All rights",
    "Privacy policy",
    "Log in",
    "News | Opinion",
    "By Jon Harrow",
    "Listen to this",
    "More on this story",
    "Bridge in pictures",
    "Which bridges in the valley",
    "Follow us",
    "Advertisement",
    "in your inbox",
    "Comments are closed",
    "10.40 GMT",
    "Published 4 March",
)


def story(page, first, last):
    """The lines of a page from one to another, without a headline."""
    return page[page.index(first) : page.index(last) + len(last)] + "\n"


BARE = {
    "herald": story(HERALD, "The county closed", "repaired in 1988."),
    "gazette": story(GAZETTE, "Drivers in the Lorn valley", "Eric Pell said."),
}
PASTED = {"herald": HERALD, "gazette": GAZETTE}
