import java.io.FileInputStream;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Holds PDFs to PDF/UA-1 with veraPDF: a line for each, its name and the rules that it breaks. */
public class CheckPdf {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    var foundry = Foundries.defaultInstance();
    for (String file : files) {
      try (var parser = foundry.createParser(new FileInputStream(file), PDFAFlavour.PDFUA_1)) {
        var result = foundry.createValidator(PDFAFlavour.PDFUA_1, false).validate(parser);
        var broken = new TreeSet<String>();
        for (TestAssertion told : result.getTestAssertions()) {
          if (told.getStatus() != TestAssertion.Status.FAILED) continue;
          broken.add(told.getRuleId().getClause() + "-" + told.getRuleId().getTestNumber());
        }
        System.out.println(file + " " + result.getTotalAssertions() + " " + String.join(" ", broken));
      }
    }
  }
}
