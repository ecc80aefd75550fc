"""Which type can be read on a colour."""


def is_dark(fill: str) -> bool:
    """Whether white type reads better on "RRGGBB" than black does, by WCAG's contrast."""
    red, green, blue = (int(fill[at : at + 2], 16) / 255 for at in (0, 2, 4))
    light = sum(
        share * (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)
        for share, value in ((0.2126, red), (0.7152, green), (0.0722, blue))
    )
    return 1.05 / (light + 0.05) > (light + 0.05) / 0.05
