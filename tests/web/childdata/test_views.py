"""The pages of child-level data, as people open them."""

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from goldenthread.web.accounts.roles import Councillor, HeadOfService
from goldenthread.web.childdata import services
from goldenthread.web.childdata.models import Load, OwnValue
from tests.factories.accounts import ServiceFactory, person_with, signed_in
from tests.factories.child_stores import people
from tests.factories.jobs import work_through_jobs

pytestmark = pytest.mark.django_db
MAY = datetime.date(2026, 5, 1)
JUNE = datetime.date(2026, 6, 1)


def page(name, *args):
    return reverse(f"childdata:{name}", args=args)


def said(answer) -> str:
    return " ".join(answer.content.decode().replace("&#x27;", "'").split())


def loaded(by, text=None, known_at=MAY) -> Load:
    files = [SimpleUploadedFile("people.csv", (text or people("A", "B")).encode())]
    started = services.send_in(files=files, known_at=known_at, by=by)
    work_through_jobs()
    started.refresh_from_db()
    return started


def test_without_data_the_page_says_what_to_do(site):
    told = said(site.get(page("known")))

    assert "No data is here yet." in told
    assert "Load an extract" in told


def test_an_extract_is_sent_in_and_what_came_of_it_is_told(site):
    answer = site.post(
        page("send_in"),
        {
            "files": [
                SimpleUploadedFile("a.csv", people("A", "B").encode()),
                SimpleUploadedFile("b.csv", b"shoe,size\n1,2\n"),
            ],
            "known_at": "2026-05-01",
        },
    )
    work_through_jobs()
    load = Load.objects.get()

    told = said(site.get(page("load_detail", load.pk)))

    assert answer["Location"] == reverse("jobs:job_detail", args=[load.job_id])
    assert "ssd_person" in told
    assert "b.csv" in told
    assert "What was not used" in told
    assert "Every value was read." in told


def test_values_that_could_not_be_read_are_told_by_column_and_never_shown(site, analyst):
    load = loaded(analyst, "pers_person_id,pers_dob\nA,the third of never")

    told = said(site.get(page("load_detail", load.pk)))

    assert "ssd_person.pers_dob" in told
    assert "is no day" in told
    assert "never" not in told.replace("nevertheless", "")


def test_what_is_known_is_told_for_any_day(site, analyst):
    loaded(analyst)
    loaded(analyst, people("A", "B", "C"), JUNE)

    now = said(site.get(page("known")))
    then = said(site.get(page("known"), {"day": "2026-05-15"}))
    before = said(site.get(page("known"), {"day": "2026-04-30"}))

    assert "1 June 2026" in now
    assert 'class="numeric">2</td>' in then
    assert "Nothing was known yet on that day." in before
    assert site.get(page("known"), {"day": "nonsense"}).status_code == 200


def test_what_changed_between_two_days_is_counted_table_by_table(site, analyst):
    loaded(analyst)
    assert "It takes extracts that were known on two days." in said(site.get(page("changes")))
    loaded(analyst, people("A", "B", "C"), JUNE)

    told = said(site.get(page("changes")))

    assert "From 1 May 2026 to 1 June 2026" in told
    assert "ssd_person" in told
    same = said(site.get(page("changes"), {"since": "2026-06-01", "until": "2026-06-01"}))
    assert "Choose an earlier day and a later one." in same


def test_a_refused_load_says_why_and_that_nothing_was_stored(site, analyst):
    load = loaded(analyst, "shoe,size\n1,2\n")

    told = said(site.get(page("load_detail", load.pk)))

    assert "Nothing was stored." in told
    assert "Load other files" in told


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"known_at": "2026-05-01"}, "Choose the files of the extract."),
        ({"files": SimpleUploadedFile("a.csv", b"a"), "known_at": "2999-01-01"}, "not in the future"),
        ({"files": SimpleUploadedFile("a.csv", b""), "known_at": "2026-05-01"}, "These files are empty"),
        ({"files": SimpleUploadedFile("a.csv", b"a"), "known_at": ""}, "Enter the day on which"),
    ],
)  # fmt: skip
def test_what_is_missing_or_wrong_is_said_and_nothing_is_kept(site, told, why):
    assert why in said(site.post(page("send_in"), told))
    assert not Load.objects.exists()


def test_a_file_that_is_too_large_is_pointed_to_the_folder(site, settings):
    settings.MAX_EXTRACT_BYTES = 3
    sent = {"files": SimpleUploadedFile("a.csv", b"abcd"), "known_at": "2026-05-01"}

    assert "Put it in the watched folder instead." in said(site.post(page("send_in"), sent))


def test_the_watched_folder_is_offered_where_there_is_one(site, settings, tmp_path):
    assert "watched folder instead" not in said(site.get(page("send_in")))
    assert "No folder is watched." in said(
        site.post(page("take_from_folder"), {"known_at": "2026-05-01"})
    )
    (tmp_path / "arrivals").mkdir()
    settings.EXTRACT_FOLDER = str(tmp_path / "arrivals")
    (tmp_path / "arrivals" / "people.csv").write_text(people("A"))

    assert "watched folder instead" in said(site.get(page("send_in")))
    answer = site.post(page("take_from_folder"), {"known_at": "2026-05-01"})
    assert answer.status_code == 302


def test_who_reads_counts_loads_nothing(client, analyst):
    load = loaded(analyst)
    manager = signed_in(client, person_with(HeadOfService, service=ServiceFactory()))

    assert "Load an extract" not in said(manager.get(page("known")))
    assert manager.get(page("load_detail", load.pk)).status_code == 200
    assert manager.get(page("send_in")).status_code == 404
    assert manager.get(page("take_from_folder")).status_code == 404


def test_the_public_sees_no_data_at_all(client, analyst):
    load = loaded(analyst)
    councillor = signed_in(client, person_with(Councillor))

    for address in (page("known"), page("changes"), page("load_detail", load.pk)):
        assert councillor.get(address).status_code == 404
    assert ">Data<" not in said(councillor.get("/"))


def test_a_wording_without_a_code_is_given_one_and_taken_back(site, analyst):
    loaded(analyst, "pers_person_id,pers_sex\nA,Girl child")
    shown = said(site.get(page("values")))

    kept = site.post(
        page("values"),
        {
            "place": ["ssd_person.pers_sex", "ssd_person.pers_dob"],
            "spelling": ["Girl child", "x"],
            "code": ["F", "F"],
        },
        follow=True,
    )

    value = OwnValue.objects.get()
    assert "Girl child" in shown
    assert "F: Female" in shown
    assert "1 kept. The next load reads them so." in said(kept)
    assert (value.spelling, value.code) == ("Girl child", "F")
    assert "Every wording of the newest loads stands for a code." in said(kept)
    back = site.post(page("value_take_back", value.pk), follow=True)
    assert "It stands for nothing again" in said(back)
    assert not OwnValue.objects.exists()


def test_a_code_that_is_not_of_the_set_is_not_kept(site, analyst):
    told = {"place": "ssd_person.pers_sex", "spelling": "Girl child", "code": "nonsense"}

    assert "Nothing new was chosen." in said(site.post(page("values"), told, follow=True))
    assert not OwnValue.objects.exists()


def test_a_damaged_store_is_said_on_every_page_that_reads_it(site, analyst, settings):
    load = loaded(analyst)
    manifest = settings.STORE_FOLDER / "snapshots" / load.snapshot / "manifest.json"
    manifest.write_text("{", encoding="utf-8")

    answers = [
        site.get(page("known")),
        site.get(page("changes")),
        site.get(page("values")),
        site.get(page("load_detail", load.pk)),
        site.post(page("child"), {"person_id": "A", "reason": "A complaint"}),
    ]

    for answer in answers:
        assert answer.status_code == 500
        assert f"The manifest of {load.snapshot} cannot be read" in said(answer)
        assert "goldenthread data verify" in said(answer)
