package hms.esr.server.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to the API document what all operations share: the problem, and the Idempotency-Key. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentedErrors implements OASFilter {
  private static final String PROBLEM = "Problem";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null || document.getComponents() == null) {
      return;
    }
    document.getComponents().addSchema(PROBLEM, problem());
    document.getComponents().addResponse(PROBLEM, response());
    document.getPaths().getPathItems().values().forEach(DocumentedErrors::add);
  }

  private static void add(PathItem path) {
    for (Map.Entry<PathItem.HttpMethod, Operation> entry : path.getOperations().entrySet()) {
      Operation operation = entry.getValue();
      operation
          .getResponses()
          .addAPIResponse(
              "default", OASFactory.createAPIResponse().ref("#/components/responses/" + PROBLEM));
      if (entry.getKey() == PathItem.HttpMethod.POST) {
        operation.addParameter(idempotencyKey());
      }
    }
  }

  private static Parameter idempotencyKey() {
    return OASFactory.createParameter()
        .name("Idempotency-Key")
        .in(Parameter.In.HEADER)
        .required(false)
        .description(
            "1 to 255 characters. The same key with the same body gets the first answer again, for 24"
                + " hours.")
        .schema(text(""));
  }

  private static APIResponse response() {
    return OASFactory.createAPIResponse()
        .description("What is wrong and how to mend it (RFC 9457); nothing was changed")
        .content(
            OASFactory.createContent()
                .addMediaType(
                    Problem.MEDIA_TYPE,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))
                        .addExample(
                            "unknown env", OASFactory.createExample().value(Examples.PROBLEM))));
  }

  private static Schema problem() {
    return object("What is wrong and how to mend it (RFC 9457)")
        .addProperty("type", text("Stable kind of the error, such as /problems/unknown-env"))
        .addProperty("title", text("The kind in words"))
        .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
        .addProperty("detail", text("What is wrong with this request and how to mend it"))
        .addProperty(
            "errors",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .description("The fields of the body at fault")
                .items(
                    object("A field at fault")
                        .addProperty("pointer", text("JSON pointer (RFC 6901)"))
                        .addProperty("detail", text("What is wrong with it"))))
        .addProperty("incident", text("To be found in the server's log; only with status 500"));
  }

  private static Schema object(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
  }

  private static Schema text(String description) {
    Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    return description.isEmpty() ? schema : schema.description(description);
  }
}
