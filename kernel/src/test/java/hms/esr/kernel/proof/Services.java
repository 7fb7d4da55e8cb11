package hms.esr.kernel.proof;

import hms.esr.kernel.distribution.Quantile;
import hms.esr.kernel.distribution.Shapes;
import hms.esr.kernel.process.Sampler;

/** Services of a given mean and of different shapes. */
enum Services {
  DETERMINISTIC(0) {
    @Override
    Quantile ofMeanOne() {
      return u -> 1;
    }
  },
  ERLANG_4(0.25) {
    @Override
    Quantile ofMeanOne() {
      return Shapes.gamma(4);
    }
  },
  EXPONENTIAL(1) {
    @Override
    Quantile ofMeanOne() {
      return Shapes::exponential;
    }
  },
  LOGNORMAL(2.25) {
    @Override
    Quantile ofMeanOne() {
      return Shapes.lognormal(1.5);
    }
  };

  private final double variation;

  Services(double variation) {
    this.variation = variation;
  }

  abstract Quantile ofMeanOne();

  /** The coefficient of variation, squared. */
  double variation() {
    return variation;
  }

  Sampler of(double meanMinutes) {
    Quantile quantile = ofMeanOne();
    return (s, c, u) -> meanMinutes * quantile.at(u);
  }
}
