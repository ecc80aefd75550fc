"""What the standard says of every table: how yes, no and nothing are written, and how far it sees."""

# The standard whose tables we hold, and the schema that its SQL makes them in.
STANDARD = "Standard Safeguarding Dataset"
STANDARD_VERSION = "1.4.5"
STANDARD_SQL_SCHEMA = "ssd_development"

# How many years an extract goes back, unless the authority set another window. Whatever is counted
# over a lifetime from rows is therefore a lower bound, and a row may point to one that was left out.
YEARS_IN_AN_EXTRACT = 6

# All words below are in lower case: case and the space around a word say nothing.

# The standard keeps Y or N in one character; suppliers write the rest.
TRUE_WORDS = ("y", "yes", "t", "true", "1")
FALSE_WORDS = ("n", "no", "f", "false", "0")

# What programs print for nothing, whatever they write.
NULLS_OF_PROGRAMS = ("", "null", "nan", "#n/a")
# Words that stand for nothing. A code of the column's own set is a code before it is one of these:
# NONE is a disability code and NA an answer.
NULL_WORDS = (*NULLS_OF_PROGRAMS, "none", "nat", "ssd_ph", "placeholder_data")

# What source systems write for "no worker" or "no parent record". It says nothing in identifiers
# alone: elsewhere it is a number.
NULL_IDENTIFIER = "-1"

# Days that databases write where there is none.
FIRST_NULL_DATE = "1900-01-01"
NULL_DATES = (FIRST_NULL_DATE, "9999-12-31")
