"""Children in need censuses: what fits, what two years become, and what is refused."""

import datetime
from pathlib import Path

import pytest

from goldenthread.childdata.loaders.cin_census import LOADER
from goldenthread.childdata.loaders.loader import Form, SourceRefused, Stamp
from tests.factories.censuses import REFERRAL, census, child
from tests.factories.kept_stage import KeptStage


def loaded(*paths: Path) -> KeptStage:
    stage = KeptStage()
    LOADER.read(paths, stage)
    return stage


def test_a_census_fits_whatever_its_name(tmp_path):
    assert LOADER.fits(census(tmp_path / "export.dat", child(REFERRAL)))


def test_a_census_in_utf_16_fits_and_is_read(tmp_path):
    path = census(tmp_path / "cin.xml", child(REFERRAL))
    path.write_text(path.read_text("utf-8").replace("utf-8", "utf-16"), "utf-16")

    assert LOADER.fits(path)
    assert len(loaded(path).rows["ssd_cin_episodes"]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "pers_person_id,pers_sex\n1,M\n",
        "",
        "<html><body>Children</body></html>",
        "<Message><Header><CollectionDetails><Collection>School</Collection></CollectionDetails></Header></Message>",
        "<<<",
    ],
)
def test_what_is_no_census_does_not_fit(tmp_path, text):
    path = tmp_path / "cin.xml"
    path.write_text(text)

    assert not LOADER.fits(path)


def test_every_row_says_the_year_it_covers_and_that_it_is_an_event(tmp_path):
    stage = loaded(census(tmp_path / "cin.xml", child(REFERRAL)))

    stamp = Stamp(
        LOADER.source,
        "cin.xml",
        Form.EVENT,
        datetime.date(2025, 4, 1),
        datetime.date(2026, 3, 31),
    )
    assert {one for stamps in stage.stamps.values() for one in stamps} == {stamp}


def test_a_row_has_the_line_of_its_element(tmp_path):
    stage = loaded(census(tmp_path / "cin.xml", child(REFERRAL)))
    lines = (tmp_path / "cin.xml").read_text().splitlines()

    assert lines[stage.numbers["ssd_cin_episodes"][0] - 1] == "<CINdetails>"
    assert lines[stage.numbers["ssd_person"][0] - 1] == "<Child>"


def test_a_referral_that_two_years_tell_is_taken_from_the_later(tmp_path):
    closed = [*REFERRAL, ("CINclosureDate", "2026-06-01")]
    earlier = census(tmp_path / "a.xml", child(REFERRAL, [("CINreferralDate", "2025-01-05")]))
    later = census(tmp_path / "b.xml", child(closed), reference_date="2027-03-31")

    stage = loaded(earlier, later)

    days = [
        (row["cine_referral_date"], row.get("cine_close_date"))
        for row in stage.rows["ssd_cin_episodes"]
    ]
    assert days == [("2025-05-01", "2026-06-01"), ("2025-01-05", None)]
    assert len(stage.rows["ssd_person"]) == 1
    assert [(one.where, one.what, one.count) for one in stage.not_used] == [
        ("a.xml", "CINdetails", 1)
    ]


def test_a_census_that_tells_no_reference_date_is_read_and_says_so(tmp_path):
    stage = loaded(census(tmp_path / "cin.xml", child(REFERRAL), reference_date="31 March"))

    assert stage.stamps["ssd_person"][0].covers_to is None
    assert [one.what for one in stage.not_used] == ["Header/ReferenceDate"]


def refusal(path: Path) -> str:
    with pytest.raises(SourceRefused) as refused:
        loaded(path)
    return str(refused.value)


def test_a_census_cut_in_the_middle_is_refused_with_the_line_and_no_value(tmp_path):
    path = census(tmp_path / "cin.xml", *[child(REFERRAL)] * 250)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])

    assert LOADER.fits(path)
    assert "cin.xml: its XML is damaged or cut short at line" in refusal(path)
    assert "0042" not in refusal(path)


def test_a_census_cut_in_its_header_is_no_census_with_children(tmp_path):
    path = census(tmp_path / "cin.xml", child(REFERRAL))
    path.write_bytes(path.read_bytes()[:150])

    assert LOADER.fits(path)
    assert "damaged or cut short" in refusal(path)


def test_entities_are_refused_before_anything_is_read(tmp_path):
    path = census(
        tmp_path / "cin.xml",
        child(REFERRAL, identifiers=[("LAchildID", "&who;")]),
        head='<!DOCTYPE Message [<!ENTITY who SYSTEM "file:///etc/passwd">]>\n',
    )

    assert LOADER.fits(path)
    assert "declares a document type or entities" in refusal(path)


def test_a_namespace_is_refused_in_words(tmp_path):
    path = census(tmp_path / "cin.xml", child(REFERRAL))
    path.write_text(path.read_text().replace("<Message>", '<Message xmlns="urn:made-up">'))

    assert LOADER.fits(path)
    assert "stand in an XML namespace" in refusal(path)


def test_a_census_of_no_children_is_refused(tmp_path):
    assert "holds no children" in refusal(census(tmp_path / "cin.xml"))


def test_other_xml_given_as_a_census_is_refused(tmp_path):
    path = tmp_path / "cin.xml"
    path.write_text("<Return/>")

    assert "no children in need census" in refusal(path)
