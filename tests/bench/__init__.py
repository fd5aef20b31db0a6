"""`make bench`: our speed beside others' on the same texts, in the same run, one core.

The machines that this runs on are shared, so no number here is a test. What counts
are the ratios: everything is measured in turn, round after round, and the median of
the rounds' ratios is given. Texts: those of the shared evaluation folder, or the
files or folders that are named, or the sample corpus.
"""
