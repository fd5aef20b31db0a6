"""How sentences are shown."""

from framing.comparing.statements.making import cut, without_dateline


def test_a_long_sentence_is_cut_where_a_clause_ends():
    words = "the mill will close in May because the firm that owns it has lost its orders"

    assert cut(words, 8) == "“the mill will close in May …”"


def test_what_is_wholly_somebodys_words_has_one_pair_of_marks():
    assert cut("“We were never told,”") == "“We were never told”"
    assert cut("never told of it,”") == "“never told of it”"


def test_a_dateline_is_left_out_and_a_dash_within_the_sentence_is_kept():
    assert without_dateline("LYNDALE — The mill will close.") == "The mill will close."
    assert without_dateline("New Corran (AP) -- A mill closed.") == "A mill closed."
    kept = "In the year of Lyndale — so the mayor said — the mill closed."
    assert without_dateline(kept) == kept


def test_a_dateline_with_an_agency_goes_too():
    assert without_dateline("CORRAN (NNA)The mill closed.") == "The mill closed."
    assert without_dateline("OLD CORRAN—The mill closed.") == "The mill closed."
    assert without_dateline("Old Corran closed its mill.") == "Old Corran closed its mill."


def test_a_sentence_is_not_cut_before_what_takes_it_back_nor_at_an_initial():
    words = "the mayor liked the plan of the firm, but he would never vote for it in May"
    assert cut(words, 8) == f"“{words}”"
    named = "on the last day of the strike Ann R. Roe spoke at the gate of the mill"
    assert cut(named, 9) == "“on the last day of the strike Ann …”"


def test_a_stop_within_the_last_quotation_mark_goes_too():
    assert cut("They signed the 'Rare Earths.'") == "“They signed the 'Rare Earths'”"
    assert cut("He called it 'a mess of the U.S.'") == "“He called it 'a mess of the U.S.'”"
    assert cut("She asked: 'Why?'") == "“She asked: 'Why?'”"
