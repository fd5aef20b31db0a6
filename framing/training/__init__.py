"""Models of one's own from coded units: learned, tried on groups unseen, told in a card.

In come coders' files, or a task's human codes; out come a `Model`, plain data, and what is
known of it. Only scikit-learn's linear models learn here, so that what moved a decision is
always words and measures.
"""
