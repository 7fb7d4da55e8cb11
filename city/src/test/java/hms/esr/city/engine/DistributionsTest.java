package hms.esr.city.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mean and standard deviation of 20,000 draws of each distribution, known in closed form. */
class DistributionsTest {
  private static final int DRAWS = 20_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{ exponential: { mean: env.NUMBER } } ; 3 ; 3",
        "{ uniform: { min: 2, max: 2 * env.NUMBER } } ; 4 ; 1.154701",
        "{ triangular: { min: 0, mode: 3, max: 9 } } ; 4 ; 1.870829",
        "{ gamma: { mean: 6, shape: 4 } } ; 6 ; 3",
        "{ lognormal: { mean: 5, cv: 0.4 } } ; 5 ; 2",
        "{ weibull: { mean: 2, shape: 2 } } ; 2 ; 1.045446",
        "{ poisson: { mean: 9 } } ; 9 ; 3",
        "{ poisson: { mean: 400 } } ; 400 ; 20",
        "{ empirical: { values: [1, 5], weights: [3, 1] } } ; 2 ; 1.732051",
        "{ mixture: [ { weight: 1, value: 10 }, { weight: 1, value: { exponential: { mean: 2 } } } ] }"
            + " ; 6 ; 4.242641",
        "2 * env.NUMBER ; 6 ; 0",
      })
  void hasItsMeanAndSpread(String value, double mean, double deviation) {
    List<Double> drawn =
        ProbeCity.values(
            new ProbeCity()
                .count(Integer.toString(DRAWS))
                .steps(
                    """
                    - draw: { a: %s }
                    - row: { table: log, set: { what: A, value: case.a } }
                    """
                        .formatted(value))
                .log(folder, 1),
            "A");
    assertEquals(DRAWS, drawn.size());
    double sum = drawn.stream().mapToDouble(x -> x).sum();
    double squares = drawn.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
    double error = deviation / Math.sqrt(DRAWS);
    assertEquals(mean, sum / DRAWS, 4 * error + 1e-9);
    assertEquals(deviation, Math.sqrt(squares / DRAWS), 0.05 * deviation + 1e-9);
  }
}
