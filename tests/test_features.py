"""The tool's measures as a scikit-learn transformer."""

import numpy as np
import pytest
from sklearn.base import clone
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.utils import estimator_checks

from framing.features import FramingVectorizer
from tests.texts import HARBOUR

TEXTS = [HARBOUR, "The council voted. An aide said it would appeal.", ""]
# scikit-learn's own checks that need no table of numbers as input
CHECKS = [
    estimator_checks.check_estimator_cloneable,
    estimator_checks.check_estimator_repr,
    estimator_checks.check_estimator_tags_renamed,
    estimator_checks.check_get_params_invariance,
    estimator_checks.check_no_attributes_set_in_init,
    estimator_checks.check_parameters_default_constructible,
    estimator_checks.check_set_params,
    estimator_checks.check_valid_tag_types,
    estimator_checks.check_mixin_order,
]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_it_keeps_scikit_learns_rules(check):
    check("FramingVectorizer", FramingVectorizer())


def test_it_fits_text_input_as_a_vectorizer_does():
    """A text is scored for itself: one by one or together, before or after `fit`."""
    vectorizer = FramingVectorizer(measures=["wording", "tone"])

    together = vectorizer.fit_transform(TEXTS)
    alone = np.vstack([clone(vectorizer).transform([text]) for text in TEXTS])

    assert together.shape == (3, len(vectorizer.get_feature_names_out()))
    np.testing.assert_array_equal(together, alone)
    assert vectorizer.transform([]).shape == (0, together.shape[1])


def test_what_is_missing_is_as_asked():
    assert np.isnan(FramingVectorizer().fit_transform([""])).any()
    assert not np.isnan(FramingVectorizer(missing=0.0).fit_transform([""])).any()


def test_it_works_in_a_pipeline():
    model = make_pipeline(
        FramingVectorizer(), SimpleImputer(keep_empty_features=True), LogisticRegression()
    )

    assert list(model.fit(TEXTS * 2, [0, 1, 0] * 2).predict(TEXTS)) in ([0, 1, 0], [0, 0, 0])


def test_a_string_or_a_number_is_no_list_of_texts():
    with pytest.raises(TypeError, match="not one string"):
        FramingVectorizer().fit("text")
    with pytest.raises(TypeError, match="not a int"):
        FramingVectorizer().transform([1])
