package hms.esr.city.citizen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The aggregate tables that a population is drawn from: age by sex, household size, income, tenure,
 * districts, names. No record of a person is among them.
 */
public final class Marginals {
  private final String digest;
  private final AgeMarginal ages;
  private final HouseholdModel households;
  private final AgeModel ageModel;
  private final MarginalsFile.Family family;
  private final List<MarginalsFile.Income> incomes;
  private final Discrete incomeOdds;
  private final List<MarginalsFile.District> districts;
  private final Discrete districtOdds;
  private final MarginalsFile.Streets streets;
  private final ChannelModel channels;
  private final PhoneBook phones;
  private final NameBook names;

  private Marginals(MarginalsFile file, String digest) {
    this.digest = digest;
    if (file.version() != 1) {
      throw new MarginalsException("version must be 1, but is " + file.version());
    }
    ages = new AgeMarginal(file.ages());
    households = new HouseholdModel(file.households(), ages.minorShare());
    ageModel = new AgeModel(ages, households.adultsWithMinors());
    family = file.family();
    MarginalsChecks.share("family.opposite_sex", family.oppositeSex());
    MarginalsChecks.share("family.couple_spread", family.coupleSpread());
    MarginalsChecks.share("family.child_spread", family.childSpread());
    MarginalsChecks.share("family.own_surname", family.ownSurname());
    incomes = List.copyOf(file.incomes());
    incomes.forEach(income -> MarginalsChecks.share("incomes.owner", income.owner()));
    incomes.forEach(income -> MarginalsChecks.text("incomes.band", income.band()));
    incomeOdds =
        MarginalsChecks.distribution(
            "incomes", incomes.stream().map(MarginalsFile.Income::percent).toList());
    districts = List.copyOf(file.districts());
    for (MarginalsFile.District district : districts) {
      MarginalsChecks.text("districts.name", district.name());
      if (!ReservedRange.POSTAL_CODE.holds(district.postalCode())) {
        throw new MarginalsException(
            "districts.postal_code must be in %s, where no place is, but is \"%s\""
                .formatted(ReservedRange.POSTAL_CODE.text(), district.postalCode()));
      }
    }
    districtOdds =
        MarginalsChecks.distribution(
            "districts", districts.stream().map(MarginalsFile.District::percent).toList());
    if (districts.size() > Byte.MAX_VALUE || incomes.size() > Byte.MAX_VALUE) {
      throw new MarginalsException("districts and incomes: 127 entries each at most");
    }
    streets = file.streets();
    streets.names().forEach(street -> MarginalsChecks.text("streets.names", street));
    if (streets.names().isEmpty()
        || streets.numbers().from() < 1
        || streets.numbers().to() < streets.numbers().from()) {
      throw new MarginalsException("streets need a name and numbers from 1 upwards");
    }
    channels = new ChannelModel(file.channels(), ages.oldest());
    phones = new PhoneBook(file.phones().areaCodes());
    names = new NameBook(file.names());
  }

  /**
   * Reads and checks a marginals file.
   *
   * @throws MarginalsException if the file cannot be read or used; the message says what to mend
   */
  public static Marginals load(Path yaml) {
    try {
      return parse(Files.readString(yaml, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new MarginalsException(yaml + " cannot be read: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new MarginalsException(yaml.getFileName() + ": " + e.getMessage(), e);
    }
  }

  /**
   * The marginals of a city's folder: its {@code citizens/marginals.yaml} or, where a small city
   * has none, neutral ones (two districts, two income bands) that come with the program.
   *
   * @throws MarginalsException if the file is there, but cannot be read or used
   */
  public static Marginals ofCity(Path folder) {
    Path own = folder.resolve("citizens").resolve("marginals.yaml");
    return Files.exists(own) ? load(own) : neutral();
  }

  private static Marginals neutral() {
    try (InputStream in = Marginals.class.getResourceAsStream("neutral-marginals.yaml")) {
      if (in == null) {
        throw new IllegalStateException("neutral-marginals.yaml is not on the class path");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link #load}, from a text. */
  static Marginals parse(String text) {
    Object tree = tree(text);
    ObjectMapper mapper =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();
    MarginalsFile file;
    try {
      file = mapper.readValue(mapper.writeValueAsBytes(tree), MarginalsFile.class);
    } catch (JsonProcessingException e) {
      throw new MarginalsException(path(e) + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new MarginalsException("the marginals cannot be converted: " + e.getMessage(), e);
    }
    return new Marginals(file, Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Object tree(String text) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      @Nullable Object tree = new Yaml(new SafeConstructor(options)).load(new StringReader(text));
      if (tree == null) {
        throw new MarginalsException("the file is empty");
      }
      return tree;
    } catch (YAMLException e) {
      throw new MarginalsException("not valid YAML: " + e.getMessage(), e);
    }
  }

  /** Where in the file, such as {@code family.own_surname}. */
  private static String path(JsonProcessingException e) {
    StringBuilder path = new StringBuilder();
    if (e instanceof JsonMappingException mapping) {
      for (JsonMappingException.Reference step : mapping.getPath()) {
        if (step.getFieldName() == null) {
          path.append('[').append(step.getIndex()).append(']');
        } else {
          path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
        }
      }
    }
    return path.isEmpty() ? "" : path + ": ";
  }

  /** SHA-256 of the file's bytes, 64 hexadecimal digits. */
  public String digest() {
    return digest;
  }

  /** How many districts the city has. */
  public int districts() {
    return districts.size();
  }

  /** The name of district 0, 1, ... */
  public String districtName(int district) {
    return districts.get(district).name();
  }

  /** How many income bands there are; nine in the published table. */
  public int incomeBands() {
    return incomes.size();
  }

  /** An income band in words, such as "50-75k" (USD a year). */
  public String incomeBandName(int band) {
    return incomes.get(band).band();
  }

  String postalCode(int district) {
    return districts.get(district).postalCode();
  }

  AgeMarginal ages() {
    return ages;
  }

  AgeModel ageModel() {
    return ageModel;
  }

  HouseholdModel households() {
    return households;
  }

  MarginalsFile.Family family() {
    return family;
  }

  Discrete incomeOdds() {
    return incomeOdds;
  }

  MarginalsFile.Income income(int band) {
    return incomes.get(band);
  }

  Discrete districtOdds() {
    return districtOdds;
  }

  MarginalsFile.Streets streets() {
    return streets;
  }

  ChannelModel channels() {
    return channels;
  }

  PhoneBook phones() {
    return phones;
  }

  NameBook names() {
    return names;
  }
}
