package hms.esr.city.citizen;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * The marginals file as it is written: shares in percent or odds, nothing computed yet.
 *
 * @param version of the file's form; 1
 */
record MarginalsFile(
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) Ages ages,
    @JsonProperty(required = true) Households households,
    @JsonProperty(required = true) Family family,
    @JsonProperty(required = true) List<Income> incomes,
    @JsonProperty(required = true) Channels channels,
    @JsonProperty(required = true) List<District> districts,
    @JsonProperty(required = true) Streets streets,
    @JsonProperty(required = true) Phones phones,
    @JsonProperty(required = true) Names names) {

  record Ages(
      @JsonProperty(required = true) int adultFrom,
      @JsonProperty(required = true) List<AgeBand> bands) {}

  /** Years {@code from} to {@code to}, both included; percent of all citizens by sex. */
  record AgeBand(
      @JsonProperty(required = true) int from,
      @JsonProperty(required = true) int to,
      @JsonProperty(required = true) double male,
      @JsonProperty(required = true) double female,
      double withChildren) {}

  record Households(
      @JsonProperty(required = true) double meanSize,
      @JsonProperty(required = true) List<HouseholdSize> sizes) {}

  record HouseholdSize(
      @JsonProperty(required = true) int size,
      @JsonProperty(required = true) double percent,
      @JsonProperty(required = true) List<Double> children) {}

  record Family(
      @JsonProperty(required = true) double oppositeSex,
      @JsonProperty(required = true) double coupleSpread,
      @JsonProperty(required = true) double childSpread,
      @JsonProperty(required = true) double ownSurname) {}

  record Income(
      @JsonProperty(required = true) String band,
      @JsonProperty(required = true) double percent,
      @JsonProperty(required = true) int thousands,
      @JsonProperty(required = true) double owner) {}

  record Channels(
      @JsonProperty(required = true) List<OnlineShare> onlineByAge,
      @JsonProperty(required = true) Map<String, Double> connected,
      @JsonProperty(required = true) Map<String, Double> unconnected) {}

  /** Ages up to {@code to}, above the entry before. */
  record OnlineShare(
      @JsonProperty(required = true) int to, @JsonProperty(required = true) double online) {}

  record District(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) String postalCode,
      @JsonProperty(required = true) double percent) {}

  record Streets(
      @JsonProperty(required = true) NumberRange numbers,
      @JsonProperty(required = true) List<String> names) {}

  record NumberRange(
      @JsonProperty(required = true) int from, @JsonProperty(required = true) int to) {}

  record Phones(@JsonProperty(required = true) List<String> areaCodes) {}

  record Names(
      @JsonProperty(required = true) Map<String, Double> male,
      @JsonProperty(required = true) Map<String, Double> female,
      @JsonProperty(required = true) Map<String, Double> surnames) {}
}
