"""What is done now laid over a model: Checkland's fourth way to compare.

The second graph is drawn on the structure of the model. What a person set beside each
other is compared by plain rules; what nobody set beside anything yet is proposed, never
linked. The account is somebody's, and the model is a device to ask with.
"""

from ssm.comparison.as_is.laid import Course, Overlay, Overlays, Remark, Way
from ssm.comparison.as_is.laying import as_is
from ssm.comparison.as_is.matching import Alignment, align

__all__ = ["Alignment", "Course", "Overlay", "Overlays", "Remark", "Way", "align", "as_is"]
