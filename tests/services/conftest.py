from services_cases import office, take_in

__all__ = ["office", "take_in"]
