"""Plans with any values at all, for what must hold whatever a plan says."""

from hypothesis import strategies as st

from goldenthread.documents.document import Cell, Document, Place, Prose, ProseKind, Row, Table
from goldenthread.plans.plan import (
    Action,
    Field,
    Flag,
    FlagKind,
    Objective,
    Plan,
    Recommendation,
    Theme,
    Timescale,
    TimescaleKind,
    Unplaced,
)

_texts = st.text(max_size=12)
_some_texts = st.lists(_texts, max_size=2).map(tuple)
_counts = st.none() | st.integers(1, 99)
_places = st.builds(
    Place,
    page=_counts,
    sheet=st.none() | _texts,
    table=_counts,
    row=_counts,
    column=_counts,
    line=_counts,
)
_prose = st.builds(
    Prose, _texts, st.sampled_from(ProseKind), st.integers(0, 9), st.sampled_from("•-"), _places
)
_cells = st.builds(
    Cell,
    blocks=st.lists(_prose, max_size=2).map(tuple),
    row_span=st.integers(1, 3),
    column_span=st.integers(1, 3),
    covered=st.booleans(),
    fill=st.none() | st.just("FFC000"),
    place=_places,
)
_rows = st.builds(
    Row,
    cells=st.lists(_cells, max_size=2).map(tuple),
    hidden=st.booleans(),
    places=st.lists(_places, max_size=2).map(tuple),
)
_tables = st.builds(
    Table,
    rows=st.lists(_rows, max_size=2).map(tuple),
    header_rows=st.integers(0, 2),
    sheet=st.none() | _texts,
    edges=st.lists(st.floats(0, 900), max_size=2).map(tuple),
    dropped=st.lists(_rows, max_size=1).map(tuple),
    place=_places,
)
_documents = st.builds(
    Document,
    blocks=st.lists(_prose | _tables, max_size=3).map(tuple),
    format=_texts,
    title=st.none() | _texts,
    warnings=_some_texts,
)
_timescales = st.lists(
    st.builds(
        Timescale,
        raw=_texts,
        kind=st.sampled_from(TimescaleKind),
        start=st.none() | st.dates(),
        end=st.none() | st.dates(),
        inferred=st.booleans(),
    ),
    max_size=2,
).map(tuple)
_fields = st.dictionaries(st.sampled_from(Field), _some_texts, max_size=2)
_other = st.dictionaries(_texts, _some_texts, max_size=2)
_actions = st.builds(
    Action,
    text=_texts,
    column=_texts,
    owners=_some_texts,
    timescales=_timescales,
    ref=st.none() | _texts,
    depth=st.integers(0, 1),
    rag=st.none() | _texts,
    fields=_fields,
    other=_other,
    place=_places,
)
_objectives = st.builds(
    Objective,
    title=_texts,
    ref=st.none() | _texts,
    recommendations=st.lists(st.integers(1, 99), max_size=3).map(tuple),
    officers=_some_texts,
    timescales=_timescales,
    rag=st.none() | _texts,
    fields=_fields,
    other=_other,
    actions=st.lists(_actions, max_size=2).map(tuple),
    place=_places,
    cited=_some_texts,
)
_themes = st.builds(
    Theme,
    title=_texts,
    vision=st.none() | _texts,
    outcomes=_some_texts,
    objectives=st.lists(_objectives, max_size=2).map(tuple),
    place=_places,
)


def any_plans() -> st.SearchStrategy[Plan]:
    return st.builds(
        Plan,
        title=st.none() | _texts,
        authority=st.none() | _texts,
        layout=_texts,
        columns=_some_texts,
        recommendations=st.lists(
            st.builds(Recommendation, st.integers(), _texts, _places), max_size=2
        ).map(tuple),
        themes=st.lists(_themes, max_size=2).map(tuple),
        flags=st.lists(st.builds(Flag, st.sampled_from(FlagKind), _texts, _places), max_size=2).map(
            tuple
        ),
        unplaced=st.lists(st.builds(Unplaced, _texts, _places), max_size=2).map(tuple),
        source=st.none() | _documents,
    )
