"""Colours of cells, also by the theme and as patterns."""

import pytest
from lxml import etree

from goldenthread.documents.word.names import A, W
from goldenthread.documents.word.shading import Theme

THEME = etree.fromstring(
    f'<a:theme xmlns:a="{A[1:-1]}"><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/>'
    '</a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
    '<a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2/></a:clrScheme></a:theme>'
)


@pytest.mark.parametrize(
    ("shade", "colour"),
    [
        ('w:val="clear" w:fill="FF0000"', "FF0000"),
        ('w:fill="ff0000"', "FF0000"),
        ('w:val="clear" w:fill="auto"', None),
        ('w:val="clear" w:fill="FFFFFF"', None),
        ('w:val="solid" w:color="00B050" w:fill="auto"', "00B050"),
        ('w:val="solid" w:color="auto" w:fill="FFC000"', "FFC000"),
        ('w:val="pct50" w:color="FF0000" w:fill="auto"', "FF8080"),
        ('w:val="pct25" w:color="auto" w:fill="FFC000"', "BF9000"),
        ('w:val="clear" w:fill="auto" w:themeFill="accent1"', "4472C4"),
        ('w:val="clear" w:themeFill="accent1" w:themeFillTint="80"', "A1B8E1"),
        ('w:val="clear" w:themeFill="accent1" w:themeFillShade="80"', "223962"),
        ('w:val="clear" w:themeFill="accent1" w:themeFillTint="no"', "4472C4"),
        ('w:val="clear" w:themeFill="background1"', None),
        ('w:val="clear" w:themeFill="text1"', "000000"),
        ('w:val="clear" w:themeFill="accent9"', None),
    ],
)
def test_shading_is_the_colour_that_shows(shade, colour):
    properties = etree.fromstring(f'<w:tcPr xmlns:w="{W[1:-1]}"><w:shd {shade}/></w:tcPr>')

    assert Theme(THEME).shading(properties) == colour


def test_nothing_shades_without_properties_or_a_theme():
    empty = etree.fromstring(f'<w:tcPr xmlns:w="{W[1:-1]}"/>')
    themed = etree.fromstring(
        f'<w:tcPr xmlns:w="{W[1:-1]}"><w:shd w:themeFill="accent1"/></w:tcPr>'
    )

    assert Theme(THEME).shading(None) is None
    assert Theme(THEME).shading(empty) is None
    assert Theme(None).shading(themed) is None
