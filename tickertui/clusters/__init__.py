"""Which stories tell one event. Pure functions and one class that remembers the recent stories; no IO.

A story becomes a :class:`Profile`, its features for comparing, by :func:`profile`; a :class:`Clusterer` takes profiles in
and says of each which cluster it is in now::

    clusterer = Clusterer()
    clusterer.restore((id, profile, cluster) for …)         # at start: recent stories and the clusters they have
    verdict = clusterer.add(id, profile(title=…, lead=…, text=…, language=…, published=…, url=…, feed=…, place=…, location=…))
    verdict.cluster    # the cluster's id (one of its stories' ids), or None: it stands alone
    verdict.drew       # the story it is likest; it is in the cluster too from now on, though it may have stood alone before
    verdict.absorbed   # clusters that are one with it from now on: give their stories verdict.cluster
    verdict.reason     # model.cluster.ClusterReason(kind "address", "text" or "names", words)
    clusterer.remove(id)

``add`` with an id that is there is a new version of that story. Times may come in any order. Nothing raises.
"""

from tickertui.clusters.batch import clustered
from tickertui.clusters.clusterer import Clusterer
from tickertui.clusters.profiling import Profile, profile
from tickertui.clusters.verdict import Verdict

__all__ = ["Clusterer", "Profile", "Verdict", "clustered", "profile"]
