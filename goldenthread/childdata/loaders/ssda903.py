"""The return on children looked after (SSDA903): CSV files, one for each module and year."""

from goldenthread.childdata.loaders.loader import Loader, Source
from goldenthread.childdata.ssda903 import reading

LOADER = Loader(
    title="Children looked after return, SSDA903 (CSV)",
    source=Source.SSDA903,
    fits=reading.fits,
    read=reading.read,
)
