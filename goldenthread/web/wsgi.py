"""What a web server calls."""

import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goldenthread.web.settings")

application = get_wsgi_application()

# Every view is loaded here, once for all processes, rather than by the first visitor to each.
get_resolver().url_patterns  # noqa: B018
