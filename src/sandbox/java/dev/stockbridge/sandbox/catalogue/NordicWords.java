package dev.stockbridge.sandbox.catalogue;

import java.util.List;

/** What a Nordic shop sells, in the words of its departments: Finnish, English, Swedish. */
record NordicWords(String code, String vat, List<String> fi, List<String> en, List<String> sv, List<String> models) {

    static final List<NordicWords> DEPARTMENTS = List.of(
            new NordicWords(
                    "RET",
                    "25.5",
                    List.of(
                            "Retkirinkka",
                            "Höyhenpeite",
                            "Trangia-keitin",
                            "Sääsuoja",
                            "Vaellussauvat",
                            "Kenttäpaistinpannu"),
                    List.of(
                            "Trekking backpack",
                            "Down quilt",
                            "Trangia stove",
                            "Tarp",
                            "Hiking poles",
                            "Field frying pan"),
                    List.of(
                            "Vandringsryggsäck",
                            "Duntäcke",
                            "Trangiakök",
                            "Väderskydd",
                            "Vandringsstavar",
                            "Fältstekpanna"),
                    List.of("45 l", "60 l", "Metsänvihreä", "Yönsininen", "Hiekka", "Pitkä", "Lyhyt")),
            new NordicWords(
                    "KAH",
                    "14",
                    List.of(
                            "Kahvipapu Löyly",
                            "Suodatinkahvi Kaamos",
                            "Espressosekoitus Yötön yö",
                            "Kaakaojuoma Mänty"),
                    List.of("Coffee beans Löyly", "Filter coffee Kaamos", "Espresso blend Midnight sun", "Cocoa Pine"),
                    List.of("Kaffebönor Löyly", "Bryggkaffe Kaamos", "Espressoblandning Midnattssol", "Kakao Tall"),
                    List.of("250 g", "500 g", "1 kg", "Jauhettu 500 g", "Tummapaahto 500 g")),
            new NordicWords(
                    "TEX",
                    "25.5",
                    List.of("Villapeitto Räntä", "Pellavapyyhe Aalto", "Pussilakanasetti Käpy", "Tyynyliina Jää"),
                    List.of("Wool blanket Sleet", "Linen towel Wave", "Duvet set Cone", "Pillowcase Ice"),
                    List.of("Ullfilt Slask", "Linnehandduk Våg", "Påslakanset Kotte", "Örngott Is"),
                    List.of(
                            "130×180 cm",
                            "150×210 cm",
                            "Valkoinen",
                            "Sininen / M",
                            "Punainen / L",
                            "Kelta-musta",
                            "XL")),
            new NordicWords(
                    "KIR",
                    "10",
                    List.of("Kalastajan opas", "Sienikirja", "Mökkikeittiön äänikirja"),
                    List.of("The angler's guide", "Mushroom book", "Cottage kitchen audio book"),
                    List.of("Fiskarens guide", "Svampboken", "Stugköket, ljudbok"),
                    List.of("Kovakantinen", "Pokkari")),
            new NordicWords(
                    "SAU",
                    "25.5",
                    List.of("Löylykauha", "Kiulu", "Vihta, kuivattu", "Saunatyyny", "Löylytuoksu Terva"),
                    List.of("Sauna ladle", "Sauna bucket", "Birch whisk, dried", "Sauna pillow", "Sauna scent Tar"),
                    List.of("Badskopa", "Bastustäva", "Björkris, torkat", "Bastukudde", "Bastudoft Tjära"),
                    List.of("Haapa", "Lämpökäsitelty leppä", "10 ml", "100 ml", "2 kpl")));
}
