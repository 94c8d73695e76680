"""The words of rows, as a decision keeps their fingerprint."""

from ssm.model.study import Study
from ssm.model.walk import link_names

__all__ = ["words_of_rows"]


def words_of_rows(study: Study) -> dict[str, str]:
    """What each row says, by canonical ref: an activity, or the two ends of a dependency.

    Example:
        >>> from ssm.model.activity import Activity, Model
        >>> words = words_of_rows(Study(models=[Model(id="m", activities=[
        ...     Activity(id="1", do="Ask"), Activity(id="2", do="Answer")],
        ...     dependencies=["1 -> 2"], monitoring=None)]))
        >>> words["model/m/1"], words["model/m/1..2"]
        ('Ask', 'Ask → Answer')
    """
    found: dict[str, str] = {}
    for model in study.models:
        said = {activity.id: activity.do for activity in (*model.activities, *model.controls)}
        found |= {f"model/{model.id}/{id}": words for id, words in said.items()}
        for name, link in link_names(model.dependencies):
            ends = [said[end] for end in (link.tail, link.head) if end in said]
            found[f"model/{model.id}/{name}"] = " → ".join(ends)
    return found
