package hms.esr.city.citizen;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * Ids of citizens, and back: UUIDs of version 8 (RFC 9562, own layout).
 *
 * <pre>
 * e5e5bbbb - crrr - 8rrr - vrrr - rrrs Lsss ssss      v: 8, 9, a or b (the variant)
 * </pre>
 *
 * <p>b are the sandbox's digits, c marks a citizen, r comes from (seed, index), s is the index
 * itself, scrambled under a key of the seed, and L is a letter a to f. c and L stand where they do
 * so that no id contains nine digits in a row or the shape ddd-dd-dddd.
 */
final class CitizenIds {
  private static final String HEX = "0123456789abcdef";
  private static final int LENGTH = 36;

  private final IdPrefix prefix;
  private final CitizenDraws draws;
  private final int key;

  CitizenIds(IdPrefix prefix, CitizenDraws draws) {
    this.prefix = prefix;
    this.draws = draws;
    key = draws.idKey();
  }

  String id(int citizen) {
    long random = draws.id(citizen);
    int scrambled = scramble(citizen ^ key);
    char[] id = new char[LENGTH];
    prefix.value().getChars(0, 8, id, 0);
    id[8] = '-';
    id[9] = 'c';
    hex(id, 10, 13, random);
    id[13] = '-';
    id[14] = '8';
    hex(id, 15, 18, random >>> 12);
    id[18] = '-';
    id[19] = HEX.charAt(8 + (int) (random >>> 24 & 3));
    hex(id, 20, 23, random >>> 26);
    id[23] = '-';
    hex(id, 24, 27, random >>> 38);
    hex(id, 27, 28, scrambled >>> 28);
    id[28] = HEX.charAt(10 + (int) ((random >>> 50) % 6));
    hex(id, 29, 36, scrambled);
    return new String(id);
  }

  /** The citizen with this id among the first {@code size}, or nothing. */
  OptionalInt indexOf(String uuid, int size) {
    String id = uuid.toLowerCase(Locale.ROOT);
    if (id.length() != LENGTH || !id.startsWith(prefix.value())) {
      return OptionalInt.empty();
    }
    int scrambled = 0;
    for (int k = 27; k < LENGTH; k++) {
      if (k == 28) {
        continue;
      }
      int digit = HEX.indexOf(id.charAt(k));
      if (digit < 0) {
        return OptionalInt.empty();
      }
      scrambled = scrambled << 4 | digit;
    }
    int citizen = unscramble(scrambled) ^ key;
    return citizen >= 0 && citizen < size && id(citizen).equals(id)
        ? OptionalInt.of(citizen)
        : OptionalInt.empty();
  }

  private static void hex(char[] id, int from, int to, long value) {
    long rest = value;
    for (int k = to - 1; k >= from; k--) {
      id[k] = HEX.charAt((int) (rest & 15));
      rest >>>= 4;
    }
  }

  // A bijection of 32 bits from two odd factors and shifts; the inverse uses their inverses.
  private static final int FACTOR_1 = 0x7feb352d;
  private static final int FACTOR_2 = 0x846ca68b;
  private static final int INVERSE_1 = inverse(FACTOR_1);
  private static final int INVERSE_2 = inverse(FACTOR_2);

  static int scramble(int value) {
    int x = value;
    x = (x ^ x >>> 16) * FACTOR_1;
    x = (x ^ x >>> 15) * FACTOR_2;
    return x ^ x >>> 16;
  }

  static int unscramble(int value) {
    int x = value;
    x = (x ^ x >>> 16) * INVERSE_2;
    x = (x ^ x >>> 15 ^ x >>> 30) * INVERSE_1;
    return x ^ x >>> 16;
  }

  /** The inverse of an odd factor modulo 2^32, by Newton's step, which doubles the right bits. */
  private static int inverse(int odd) {
    int inverse = odd; // three bits right
    for (int bits = 3; bits < 32; bits *= 2) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }
}
