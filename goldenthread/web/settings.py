"""Every setting of the site; whatever differs between installations comes from the environment."""

import os
from pathlib import Path

from csp.constants import NONE, SELF

from goldenthread import __version__
from goldenthread.web.environment import SettingRefused, installed_environment

environment = installed_environment()
WEB = Path(__file__).parent

VERSION = __version__
DEMO = environment.yes("DEMO")
DEBUG = environment.yes("DEBUG")
BEHIND_TLS = environment.yes("BEHIND_TLS")
AUTHORITY_NAME = environment.text("AUTHORITY_NAME")

SECRET_KEY = environment.text("SECRET_KEY")
if not DEMO and SECRET_KEY.startswith("demonstration-only"):
    raise SettingRefused(
        "GOLDENTHREAD_SECRET_KEY is the demonstration’s. Make one of your own: "
        'python -c "import secrets; print(secrets.token_urlsafe(50))"'
    )

# Where files and records are. What the site writes is for the user it runs as and nobody else.
os.umask(0o077)
DATA_FOLDER = Path(environment.text("DATA_FOLDER")).resolve()
DATA_FOLDER.mkdir(parents=True, exist_ok=True)
MEDIA_ROOT = DATA_FOLDER / "files"
# Child-level data: where its snapshots are kept, and where extracts arrive by themselves, if anywhere.
STORE_FOLDER = Path(environment.text("STORE_FOLDER", str(DATA_FOLDER / "store"))).resolve()
EXTRACT_FOLDER = environment.text("EXTRACT_FOLDER", "")
STATIC_ROOT = DATA_FOLDER / "static"
STATIC_ROOT.mkdir(exist_ok=True)
DATABASES = {"default": environment.database("DATABASE_URL")}
CACHES = {
    # In the database, because guesses are counted over all processes.
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"},
    # What is made once from a plan that has not changed since: files, which hold whole pages best.
    "pages": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": DATA_FOLDER / "pages",
        "TIMEOUT": None,
    },
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# What the site is made of: what is below first, so that our templates stand over packages'
INSTALLED_APPS = [
    "goldenthread.web.shared",
    "goldenthread.web.accounts",
    "goldenthread.web.jobs",
    "goldenthread.web.documents",
    "goldenthread.web.childdata",
    "goldenthread.web.inspections",
    "goldenthread.web.plans",
    "goldenthread.web.checking",
    "goldenthread.web.home",
    "goldenthread.web.demo",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "csp",
    "django_cotton",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "simple_history",
]

# Each gives the sections of the menu that a viewer may open: functions from a viewer to Sections
NAVIGATION = [
    "goldenthread.web.home.navigation.sections",
    "goldenthread.web.plans.navigation.sections",
    "goldenthread.web.inspections.navigation.sections",
    "goldenthread.web.childdata.navigation.sections",
    "goldenthread.web.accounts.navigation.sections",
]

# The titles of plans by number, for roles held over one: plans stand above accounts
PLANS_NAMED_BY = "goldenthread.web.plans.queries.plan_titles"

# What is done before the site opens, with the plan to be read in, if any; gives lines to say then
PREPARED_BY = "goldenthread.web.demo.preparing.prepare"

MIDDLEWARE = [
    "goldenthread.web.shared.middleware.name_request",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "goldenthread.web.shared.middleware.say_what_the_browser_may_do",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "goldenthread.web.shared.middleware.keep_session_alive",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "goldenthread.web.accounts.middleware.ask_for_codes",
    "simple_history.middleware.HistoryRequestMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "goldenthread.web.shared.middleware.refuse_what_is_too_big",
    "goldenthread.web.childdata.middleware.SayWhatIsDamaged",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "goldenthread.web.urls"
WSGI_APPLICATION = "goldenthread.web.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [WEB / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "goldenthread.web.shared.context.site",
                "goldenthread.web.accounts.context.viewer",
            ],
        },
    }
]

# Static files: named by their content in use, as they are while developing and in tests
STATIC_URL = "/static/"
STATICFILES_DIRS = [WEB / "static"]
WHITENOISE_USE_FINDERS = DEBUG
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# Words, days and times
LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = True

# Who is signed in, and how
AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
REQUIRE_CODES = environment.yes("REQUIRE_CODES")
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "goldenthread.web.accounts.published_password.RefusePublishedPassword",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "goldenthread.web.accounts.published_password.NotThePublishedPassword"},
]
ACCOUNT_ADAPTER = "goldenthread.web.accounts.sign_in.SignIn"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_FORMS = {
    "login": "goldenthread.web.accounts.sign_in_forms.SignInForm",
    "change_password": "goldenthread.web.accounts.sign_in_forms.NewPasswordForm",
    "reauthenticate": "goldenthread.web.accounts.sign_in_forms.SamePasswordForm",
}
# One password tried on many people; many tried on one are axes' affair, below.
# The second limit on failures is a person’s own, and the only one on their one-time codes.
ACCOUNT_RATE_LIMITS = {"login": "120/m/ip", "login_failed": "30/m/ip,10/300s/key"}
MFA_FORMS = {
    "authenticate": "goldenthread.web.accounts.sign_in_forms.CodeForm",
    "reauthenticate": "goldenthread.web.accounts.sign_in_forms.SameCodeForm",
    "activate_totp": "goldenthread.web.accounts.sign_in_forms.FirstCodeForm",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Goldenthread"
MFA_ALLOW_UNVERIFIED_EMAIL = True  # an address is an administrator's to give, not the person's

# Guessing passwords: five wrong ones for one address from one place, then a quarter of an hour.
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_USERNAME_FORM_FIELD = "login"
AXES_USERNAME_CALLABLE = "goldenthread.web.accounts.sign_in.name_tried"
AXES_DISABLE_ACCESS_LOG = True  # the event log says who signed in
AXES_LOCKOUT_TEMPLATE = "accounts/locked_out.html"
AXES_CLIENT_IP_CALLABLE = "goldenthread.web.shared.addresses.client_address"
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

# Sessions end when nobody has opened a page for so long (see keep_session_alive)
SESSION_COOKIE_AGE = environment.number("SESSION_HOURS", 8, least=1) * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_NAME = "goldenthread_session"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BEHIND_TLS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "goldenthread.web.shared.errors.csrf_failure"

# What browsers and proxies are told
ALLOWED_HOSTS = environment.listed("ALLOWED_HOSTS", "localhost,127.0.0.1")
if BEHIND_TLS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^health/$"]
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# What may be sent in
MAX_UPLOAD_BYTES = environment.number("MAX_UPLOAD_MB", 25, least=1) * 1024 * 1024
MAX_EXTRACT_BYTES = environment.number("MAX_EXTRACT_MB", 4096, least=1) * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_621_440
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
FILE_UPLOAD_PERMISSIONS = 0o600

# Long work
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}
JOB_SILENT_SECONDS = 60

# Mail
DEFAULT_FROM_EMAIL = environment.text("EMAIL_FROM", "goldenthread@localhost")
EMAIL_HOST = environment.text("EMAIL_HOST", "")
EMAIL_PORT = environment.number("EMAIL_PORT", 25)
EMAIL_HOST_USER = environment.text("EMAIL_USER", "")
EMAIL_HOST_PASSWORD = environment.text("EMAIL_PASSWORD", "")
EMAIL_TIMEOUT = 15
EMAIL_USE_TLS = environment.yes("EMAIL_TLS")
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend"
    if EMAIL_HOST
    else "django.core.mail.backends.console.EmailBackend"
)

# Logs: no query strings, no bodies, no names; what happened and the request it happened in
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request": {"()": "goldenthread.web.shared.logs.OfRequest"}},
    "formatters": {
        "line": {
            "()": "goldenthread.web.shared.logs.Line",
            "format": "{asctime} {levelname} {name} [{request_id}] {message}",
            "style": "{",
        }
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "filters": ["request"],
            "formatter": "line",
        }
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        # Errors only: pages not found are no news, and their addresses are what people typed.
        "django.request": {"handlers": ["console"], "level": "ERROR", "propagate": False},
        "django.server": {
            "handlers": ["console"],
            "level": "WARNING",
            "propagate": False,
        },
        "goldenthread": {"level": "INFO"},
        "django_tasks_db": {"level": "ERROR"},
        "gunicorn": {"level": "ERROR"},
        "axes": {"level": "ERROR"},  # it names the address somebody tried to sign in with
    },
}
