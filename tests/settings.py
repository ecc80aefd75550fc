"""The site's settings for tests: the sample's values, a folder of its own, quick passwords."""

import os
import tempfile
from pathlib import Path

from goldenthread.web.environment import dotenv_values

ROOT = Path(__file__).parents[1]
# Removed when the tests end, by its own finalizer.
_folder = tempfile.TemporaryDirectory(prefix="goldenthread-tests-")

for name, value in dotenv_values(ROOT / "dotenv-sample").items():
    os.environ.setdefault(name, value)
if os.environ["GOLDENTHREAD_DATABASE_URL"].startswith("sqlite"):
    os.environ["GOLDENTHREAD_DATABASE_URL"] = f"sqlite:///{_folder.name}/records.sqlite3"
os.environ["GOLDENTHREAD_DATA_FOLDER"] = _folder.name

from goldenthread.web.settings import *  # noqa: E402, F403
from goldenthread.web.settings import DATABASES, STORAGES  # noqa: E402

# Names by content need a collectstatic first.
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
if "sqlite" in DATABASES["default"]["ENGINE"]:
    # A file, as in use, so that threads see one another's work.
    DATABASES["default"]["TEST"] = {"NAME": f"{_folder.name}/test.sqlite3"}
