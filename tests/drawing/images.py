"""Images compared: how far two renderings of one drawing are apart."""

import io

from PIL import Image, ImageChops, ImageStat

__all__ = ["apart", "opened"]


def opened(data: bytes) -> Image.Image:
    """An image from the bytes of a PNG file, as it looks on white."""
    image = Image.open(io.BytesIO(data)).convert("RGBA")
    white = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(white, image).convert("RGB")


def apart(one: Image.Image, other: Image.Image) -> tuple[float, float, float]:
    """The mean absolute difference of each channel, in per cent."""
    assert one.size == other.size
    found = ImageStat.Stat(ImageChops.difference(one, other)).mean
    red, green, blue = (round(mean / 255 * 100, 3) for mean in found)
    return red, green, blue
