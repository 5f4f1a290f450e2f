"""The notebook and window of the tests of commitments serve here too."""

from tests.ui.commitments.conftest import bench, french, make_bench

__all__ = ["bench", "french", "make_bench"]
