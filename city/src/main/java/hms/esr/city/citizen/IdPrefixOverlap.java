package hms.esr.city.citizen;

/** Production's ids could begin like those of synthetic citizens: the generator refuses to run. */
public final class IdPrefixOverlap extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  IdPrefixOverlap(IdPrefix prefix, String production) {
    super(
        ("synthetic ids begin with %s, and production's id prefix \"%s\" overlaps with it: no citizen"
                + " is generated, because a synthetic id could be taken for a real one. Correct the"
                + " configured production prefix, or keep ids that begin with e5e5 out of production.")
            .formatted(prefix.value(), production));
  }
}
