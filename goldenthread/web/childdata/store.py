"""The site's store of snapshots."""

import datetime

from django.conf import settings

from goldenthread.childdata.store.manifest import Manifest
from goldenthread.childdata.store.snapshots import NotAStore, Store


def site_store() -> Store:
    return Store(settings.STORE_FOLDER)


def manifests() -> list[Manifest]:
    """The snapshots there are, the latest known first; none before the first load. Raises ManifestDamaged."""
    try:
        return sorted(site_store().manifests(), key=_when, reverse=True)
    except NotAStore:
        return []


def manifest_of(snapshot: str) -> Manifest | None:
    """The snapshot of this id, or None where there is none or it was forgotten. Raises ManifestDamaged."""
    return next((one for one in manifests() if one.id == snapshot), None)


def _when(manifest: Manifest) -> tuple[datetime.date, datetime.datetime]:
    return manifest.known_at, manifest.loaded_at
