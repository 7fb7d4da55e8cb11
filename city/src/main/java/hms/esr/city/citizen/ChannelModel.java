package hms.esr.city.citizen;

import java.util.List;
import java.util.Map;

/** Who is online, and by which channel a citizen turns to a service. */
final class ChannelModel {
  private final double[] onlineByAge;
  private final Discrete connected;
  private final Discrete unconnected;

  ChannelModel(MarginalsFile.Channels file, int oldest) {
    onlineByAge = new double[oldest + 1];
    int next = 0;
    for (MarginalsFile.OnlineShare share : file.onlineByAge()) {
      if (share.to() < next) {
        throw new MarginalsException("channels.online_by_age: `to` must rise, see " + share.to());
      }
      MarginalsChecks.share("channels.online_by_age", share.online());
      for (; next <= share.to() && next <= oldest; next++) {
        onlineByAge[next] = share.online();
      }
    }
    if (next <= oldest) {
      throw new MarginalsException(
          "channels.online_by_age ends before " + next + " years: the last `to` must be " + oldest);
    }
    connected = odds("connected", file.connected());
    unconnected = odds("unconnected", file.unconnected());
  }

  double onlineShare(int age) {
    return onlineByAge[age];
  }

  Channel channel(boolean online, double uniform) {
    return Channel.at((online ? connected : unconnected).at(uniform));
  }

  private static Discrete odds(String member, Map<String, Double> odds) {
    List<String> names = Channel.names();
    if (!List.copyOf(odds.keySet()).equals(names)) {
      throw new MarginalsException(
          "channels.%s must give the odds of %s in this order, but has %s"
              .formatted(member, names, odds.keySet()));
    }
    return MarginalsChecks.distribution("channels." + member, odds.values());
  }
}
