"""Every row of the vectors is either asserted somewhere or listed here with its reason."""

from collections import Counter

import pytest
from sampling_vectors import rows, word

ASSERTED = {
    "planning": {
        "n_for_expected_rate binomial": 212,
        "n_for_expected_rate hypergeometric": 102,
        "n_for_expected_count binomial": 3,
        "n_for_expected_count hypergeometric": 79,
        "zero_acceptance_n hypergeometric": 4,
    },
    "evaluation": {
        "hypergeometric_exact": 198,
        "hypergeometric_exact_equal_tail": 127,
        "hypergeometric_amo_authors_R": 95,
        "hypergeometric_amo": 74,
        "binomial_clopper_pearson": 231,
        "wilson": 38,
        "wald_fpc": 2,
        "wald": 13,
        "samplingbook_exact_one_unit_wider": 2,
    },
    "stratified": {"beta": 5, "samplics_logit": 5},
    "allocation": {
        "WrightI": 7,
        "WrightII": 7,
        "Neyman": 7,
        "RNABOX_continuous": 3,
        "RNABOX_round_oric": 3,
        "huntington_hill": 1,
    },
    "draw": {
        "order": 6,
        "doc_example": 1,
        "take_from_range": 1,
        "primitive_first_fraction": 1,
    },
    "anytime_cs": {"betting_cs": 4, "bbhg_ppr_cs_counts": 3},
}

NOT_ASSERTED = {
    ("planning", "n_for_margin normal_fpc"): (7, "normal approximation; sample_size_for_margin is exact"),
    ("planning", "n_for_margin normal_wald"): (3, "normal approximation"),
    ("planning", "n_for_margin wilson"): (1, "approximation, unrounded"),
    ("planning", "n_for_margin log_odds"): (1, "approximation, unrounded"),
    ("planning", "n_for_margin samplics_Wald"): (2, "normal approximation"),
    ("planning", "n_for_margin samplics_Fleiss"): (2, "normal approximation"),
    ("planning", "acceptance_plan binomial"): (
        1,
        "two-point plans are not offered: an entity takes no producer's risk",
    ),
    ("planning", "acceptance_plan hypergeom"): (1, "two-point plans are not offered"),
    ("planning", "two_stage_n_per_stage binomial"): (1, "a sample is enlarged under an anytime-valid limit instead"),
    ("evaluation", "agresti_coull"): (13, "approximation that is not offered"),
    ("evaluation", "jeffreys"): (13, "Bayesian interval that is not offered"),
    ("evaluation", "binomial_inverted_twosided_test"): (13, "not offered; equal tails are"),
    ("evaluation", "wilson_cc"): (3, "approximation that is not offered"),
    ("allocation", "proportional_rounded"): (1, "proportional allocation is not offered; the row has no optimum"),
    ("draw", "primitive_sha256_uniform"): (1, "hash of an empty text, no ticket"),
    ("draw", "cryptorandom_random"): (1, "another generator"),
    ("draw", "cryptorandom_random_sample Fisher-Yates"): (3, "another generator"),
    ("draw", "cryptorandom_random_sample PIKK"): (3, "another generator"),
    ("draw", "cryptorandom_random_sample recursive"): (1, "another generator"),
    ("draw", "cryptorandom_random_sample Waterman_R"): (3, "another generator"),
    ("draw", "cryptorandom_random_sample Vitter_Z"): (2, "another generator"),
    ("draw", "cryptorandom_random_sample sample_by_index"): (3, "another generator"),
    ("anytime_cs", "predmix_hoeffding_cs"): (8, "wider than the two that are offered"),
    ("anytime_cs", "predmix_empbern_twosided_cs"): (8, "wider than the two that are offered"),
}


@pytest.mark.parametrize("name", sorted(ASSERTED))
def test_no_row_is_forgotten(name: str) -> None:
    listed = {kind: number for (file, kind), (number, _) in NOT_ASSERTED.items() if file == name}
    assert Counter(word(row) for row in rows(name)) == {**ASSERTED[name], **listed}
