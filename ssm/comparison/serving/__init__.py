"""Whose customer is whose: who serves whom, what each wants, whom nobody heard.

From stakeholders to layers, from wants to pairs, from pictures and findings to whose needs
they speak of, and from all of it to questions. Everybody has a customer, also those who
think that they have none; nothing here is a mark, and nothing is a fault.
"""

from ssm.comparison.serving.customers import Customers, customers
from ssm.comparison.serving.profile import Profile

__all__ = ["Customers", "Profile", "customers"]
