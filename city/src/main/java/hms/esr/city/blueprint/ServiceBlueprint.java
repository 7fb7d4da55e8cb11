package hms.esr.city.blueprint;

import java.util.List;

/**
 * A service of an agency: one Deployment.
 *
 * @param agency the agency's name
 * @param env parameters that change its behaviour
 */
public record ServiceBlueprint(
    String name, String agency, String title, List<EnvParameter> env, Location at) {
  public ServiceBlueprint {
    env = List.copyOf(env);
  }
}
