"""What the fields of a study are called in sentences, and which are told first."""

from typing import Any

import attrs

from ssm.model.fields import note_of

__all__ = ["ANOTHER_ORDER", "noun", "told_first"]

ANOTHER_ORDER = "in another order"
"""What is said of a list whose entries are the same, where their order means something."""

_NOUNS = {
    "Root.worldview": "W, the belief that makes T worth doing",
    "Root.transformation": "T, what is changed into what",
    "Root.what": "P, what the system does",
    "Root.how": "Q, by what means",
    "Root.why": "R, what it helps to achieve",
    "Root.beneficiaries": "C, who is better off",
    "Root.victims": "C, who is worse off",
    "Root.actors": "A, who would do it",
    "Root.owners": "O, who could stop it",
    "Root.environment": "E, what is taken as given",
    "Root.definition": "the root definition",
    "Root.because": "what makes it relevant",
    "Root.kind": "the kind of definition",
    "Activity.do": "the activity",
    "Activity.by": "who would do it",
    "Activity.traces": "the parts of the root definition that ask for it",
    "Model.root": "the root definition it carries out",
    "Model.expands": "the activity it opens up",
    "Model.monitoring": "monitoring and control",
    "Monitoring.criteria": "the activity that says how performance is measured",
    "Monitoring.monitor": "the activity that watches the operations",
    "Monitoring.control": "the activity that acts on what was seen",
    "Measures.efficacy": "efficacy",
    "Element.says": "what they say",
    "Element.thinks": "what they think",
    "Element.mood": "mood",
    "Element.badge": "the mark beside it",
    "Element.is": "what it is drawn as",
    "Element.label": "the name",
    "Link.op": "how they relate",
    "Link.label": "its words",
    "Link.weight": "its weight",
    "Link.id": "its own name",
    "Link.tail": "where the link begins",
    "Link.head": "where the link ends",
    "Boundary.holds": "what it holds",
    "Picture.drawn_by": "whose view it is",
    "Picture.date": "when it was drawn",
    "Picture.image": "the photograph",
    "Stakeholder.serves": "whom they serve",
    "Stakeholder.before": "whom they served before",
    "Before.serves": "whom they served before",
    "Stakeholder.worries": "what keeps them awake",
    "Stakeholder.traits": "what is known of them",
    "Stakeholder.is": "what kind of figure",
    "Want.text": "what is wanted",
    "Statement.text": "the words",
    "Statement.findings": "the findings that show it",
    "Want.findings": "the findings that show it",
    "Theme.seen_in": "where it was seen",
    "Theme.raised_by": "who brought it up",
    "Theme.set_aside": "why it is set aside",
    "Source.perspective": "whose view it gives",
    "Source.present": "who was there",
    "Source.method": "how it was found",
    "Finding.text": "its words",
    "Finding.perspective": "whose view it gives",
    "Finding.about": "what it says about the models",
    "Evidence.happens": "whether it happens",
    "Evidence.judged": "how it is judged",
    "Evidence.basis": "what it rests on",
    "Evidence.who": "who does it",
    "Evidence.how": "how it is done",
    "Evidence.criterion": "by what it is judged",
    "Round.from": "its first day",
    "Round.follows": "the changes it comes after",
    "Debate.outcome": "what came of it",
    "Debate.question": "the question",
    "Debate.note": "what was said",
    "Debate.at": "where it was put",
    "Accommodation.text": "what they can live with",
    "Accommodation.at": "where it was found",
    "Accommodation.stands": "where they stand",
    "Stand.text": "where they stand",
    "Change.what": "what is to change",
    "Change.desirable": "desirable",
    "Change.feasible": "feasible",
    "Change.how": "how it is to be done",
    "Change.who": "who does it",
    "Change.enabling": "what is to be done besides",
    "Change.done_when": "how one sees that it is done",
    "Change.worked_when": "how one sees that it worked",
    "Learning.text": "what was learned",
    "Learning.about": "what it was learned about",
    "Judgement.judged": "judged",
    "Judgement.by": "judged by",
    "Judgement.because": "the reason",
    "Inquiry.client": "who caused the inquiry",
    "Inquiry.practitioner": "who conducts it",
    "Inquiry.issue_owners": "who may care about the situation",
    "SocialRole.norms": "what is expected of them",
    "SocialRole.values": "by what they are judged",
    "Study.title": "the title",
    "Study.situation": "the situation",
    "Study.inquiry": "Analysis One",
    "Study.social": "norms and values",
    "Study.rulings": "a ruling by a person",
    "Ruling.because": "the reason",
    "Ruling.by": "who reads it so",
    "Activity.inputs": "the information that goes in",
    "Activity.outputs": "the information that comes out",
    "Activity.measures": "what would be measured",
    "Walk.steps": "the steps",
    "Walk.means": "what the names in its file mean",
    "AsIs.means": "what the names in its file mean",
    "Step.did": "what happened",
    "Step.is": "which activities it is",
    "Task.do": "what is done",
    "Task.is": "which activities it is",
    "Task.by": "who does it",
    "Task.inputs": "the information that goes in",
    "Task.outputs": "the information that comes out",
    "Meaning.rows": "which activities it is",
    "Visit.learn": "what is to be learned",
    "Visit.about": "what it is about",
    "Visit.from": "from whom",
    "Visit.fallback": "what to do when that does not work",
    "Visit.gives_back": "what they get from it",
    "Visit.source": "what came of it",
    "Settings.materiality": "how many voices make a difference",
    "Materiality.sources": "so many sources",
    "Materiality.in_hundred": "so many in a hundred",
    "Study.waive": "rules left unheeded",
    "Settings.profile": "which rules are asked",
    "Settings.as_of": "the day against which ages are counted",
    "Waiver.reason": "the reason",
}
_ANY = {
    "status": "status",
    "because": "what it came from",
    "waive": "rules left unheeded",
    "measures": "the Es",
    "from": "from",
    "for": "for",
    "label": "the name",
    "pin": "a wish where to stand",
    "near": "a wish to stand close to",
    "left_of": "a wish to stand to the left of",
    "right_of": "a wish to stand to the right of",
    "above": "a wish to stand above",
    "below": "a wish to stand below",
}
_FIRST = {
    "Root": (
        *("worldview", "transformation", "what", "how", "why", "beneficiaries", "victims"),
        *("actors", "owners", "environment", "definition"),
    ),
    "Change": ("status", "what", "desirable", "feasible"),
    "Debate": ("outcome", "question"),
    "Model": ("activities", "dependencies"),
    "Picture": ("elements", "links", "boundaries"),
    "Stakeholder": ("serves", "wants", "worries", "traits"),
    "Finding": ("text", "about"),
    "Study": ("title", "situation"),
}


def noun(kind: type[Any], field: "attrs.Attribute[Any]") -> str:
    """What a field is called in a sentence.

    Example:
        >>> from ssm.model.root import Root
        >>> noun(Root, attrs.fields(Root).worldview)
        'W, the belief that makes T worth doing'
    """
    key = note_of(field).key or field.name
    return _NOUNS.get(f"{kind.__name__}.{key}") or _ANY.get(key) or key.replace("_", " ")


def told_first(kind: type[Any]) -> list["attrs.Attribute[Any]"]:
    """The fields of a class in the order in which they are told."""
    first = _FIRST.get(kind.__name__, ())
    fields = list(attrs.fields(kind))
    order = {name: n for n, name in enumerate(first)}
    return sorted(fields, key=lambda field: order.get(field.name, len(order)))
