"""What people do in a browser on the way to something else: sign in, send a document in."""

from pathlib import Path

from playwright.sync_api import Page, expect

from goldenthread.web.accounts.roles import Role
from goldenthread.web.demo.authority import DEMO_PASSWORD, PEOPLE


def address_of(role: type[Role]) -> str:
    return next(person.email for person in PEOPLE if person.role is role)


def sign_in(page: Page, role: type[Role]) -> None:
    page.goto("/")
    page.get_by_label("Email").fill(address_of(role))
    page.get_by_label("Password", exact=True).fill(DEMO_PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="My work")).to_be_visible()


def send_in(page: Page, path: Path) -> None:
    page.goto("/plans/bring-in/")
    page.set_input_files("input[type=file]", path)
    page.get_by_role("button", name="Read this document").click()
