"""What a change touches in other rooms (влияние изменения): which records name a head who has left, and what to do."""

from app.impact.councils import replace_in_council
from app.impact.head import impact_of_new_head
from app.impact.lines import ImpactGroup, ImpactLine

__all__ = ["ImpactGroup", "ImpactLine", "impact_of_new_head", "replace_in_council"]
