"""Names of the parts of pages."""

from goldenthread.documents.document import Place
from goldenthread.plans.plan import Flag, FlagKind
from goldenthread.web.plans.anchors import anchor_of_flag, anchor_of_place, anchored


class Kept(Flag):
    """A flag as it is stored: its place is asked for as `where`."""

    @property
    def where(self) -> Place:
        return self.place


def test_a_place_is_named_by_its_row_whatever_its_column():
    assert anchor_of_place(Place(page=3, table=2, row=4, column=5)) == "page-3-table-2-row-4"
    assert anchor_of_place(Place(sheet="Action plan (v2)", row=4)) == "sheet-action-plan-v2-row-4"
    assert anchor_of_place(Place()) == ""


def test_a_flag_is_named_by_what_it_says_and_where():
    flag = Kept(FlagKind.NO_DATE, "No date.", Place(row=1))
    same = Kept(FlagKind.NO_DATE, "No date.", Place(row=1))
    other = Kept(FlagKind.NO_DATE, "No date.", Place(row=2))

    assert anchor_of_flag(flag) == anchor_of_flag(same)
    assert anchor_of_flag(flag) != anchor_of_flag(other)
    assert anchor_of_flag(flag).startswith("flag-")


def test_records_of_one_name_are_told_apart_by_their_order():
    named = anchored([1, 2, 1], lambda number: f"recommendation-{number}")

    assert named == [
        (1, "recommendation-1"),
        (2, "recommendation-2"),
        (1, "recommendation-1-2"),
    ]
