"""The children in need census: one XML file a year, as it goes to the department."""

from goldenthread.childdata.cin_census import reading
from goldenthread.childdata.loaders.loader import Loader, Source

LOADER = Loader(
    title="Children in need census (XML)",
    source=Source.CIN_CENSUS,
    fits=reading.fits,
    read=reading.read,
)
