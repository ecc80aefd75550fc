"""Parts of pictures: escaped, short, and named for those who cannot see them."""

from goldenthread.core.charts import svg


def test_every_word_is_escaped():
    assert svg.text("<b> & “c”", 1, 2) == '<text x="1" y="2">&lt;b&gt; &amp; “c”</text>'
    assert svg.element("line", id='"><script>') == "<line id='\"&gt;&lt;script&gt;'/>"


def test_numbers_are_told_to_a_tenth():
    assert svg.element("line", x1=1.26, x2=3.0, y1=None) == '<line x1="1.3" x2="3"/>'


def test_a_picture_is_one_image_with_title_and_description():
    assert svg.picture("visits", "Visits", "No change.", 40, 30, []) == (
        '<svg xmlns="http://www.w3.org/2000/svg" role="img" '
        'aria-labelledby="visits-title visits-about" viewBox="0 0 40 30" class="chart" '
        'font-family="arial, sans-serif">'
        '<title id="visits-title">Visits</title><desc id="visits-about">No change.</desc></svg>'
    )
