"""Annex A: the lists of children that inspectors ask for, as workbooks or as CSV exports."""

from goldenthread.childdata.annex_a import reading
from goldenthread.childdata.loaders.loader import Loader, Source

LOADER = Loader(
    title="Annex A child-level data (Excel)",
    source=Source.ANNEX_A,
    fits=reading.fits,
    read=reading.read,
)
