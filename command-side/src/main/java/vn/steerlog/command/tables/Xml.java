package vn.steerlog.command.tables;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks through one XML part by the local names of its elements. A part with a document type is
/// refused, so that no entity is ever resolved.
final class Xml {
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /// What to do with a part.
    interface Walk {
        void through(Xml xml) throws XMLStreamException, Unreadable;
    }

    /// @throws Unreadable when the part is no well-formed XML, or as `walk` does
    static void walk(String name, byte[] part, Walk walk) throws Unreadable {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
            walk.through(new Xml(reader));
            reader.close();
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw broken(name);
        }
    }

    static Unreadable broken(String name) {
        return new Unreadable(TableFault.WORKBOOK_BROKEN, name, ".xlsx");
    }

    /// @return whether there is a further element that begins or ends
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new XMLStreamException("a document type");
                default -> {}
            }
        }
        return false;
    }

    boolean begins(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /// @param name local name, in any name space
    Optional<String> attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /// The text of this element, which has no elements in it.
    String text() throws XMLStreamException {
        return reader.getElementText();
    }

    /// The text of all `t` in this element but those of phonetic readings: plain or rich text.
    String richText(String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int phonetic = 0;
        while (next() && !ends(element)) {
            if (begins("rPh")) {
                phonetic++;
            } else if (ends("rPh")) {
                phonetic--;
            } else if (begins("t")) {
                String part = text();
                text.append(phonetic == 0 ? part : "");
            }
        }
        return text.toString();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
