"""Sources in, speakers out: who is named, as what, for whom, and whom a pronoun means."""
