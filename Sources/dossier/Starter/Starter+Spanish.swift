import KnowledgeBase

/// The same story in Spanish, with the Spanish names of folders, fields and sections.
extension Starter {
    static func spanishNotes(date: CalendarDate) -> [(String, String)] {
        [
            ("content/index.md", index),
            ("content/cuentas/cliente-de-ejemplo.md", account),
            ("content/incidencias/primera-entrega-tarde.md", issue(date: date)),
            ("content/lecciones/fechas-por-escrito.md", lesson),
            ("content/temas/promesa-sin-escribir.md", topic),
        ]
    }

    static func spanishConfiguration(title: String) -> String {
        """
        # Los ajustes de la base. Todos tienen un valor por defecto; `dossier schema` conoce los campos de las notas.
        title: \(quoted(title))
        language: es
        # base_url: https://notas.example.org/
        # rules:
        #   broken-link: warning

        """
    }

    private static let index = """
        # Te damos la bienvenida

        Esta página presenta la base. Cámbiala o bórrala.

        - [Cliente de ejemplo](cuentas/cliente-de-ejemplo.md) es una cuenta.
        - [Las fechas, por escrito](lecciones/fechas-por-escrito.md) es una lección de una de sus incidencias.

        `dossier new cuenta "Nombre"` empieza la siguiente nota.

        """

    private static let account = """
        ---
        título: Cliente de ejemplo
        estado: activa
        ---
        Tiene dos almacenes y una tienda.

        ## Objetivos

        - Entregas que llegan el día que se prometió.

        ## Registro

        """

    private static func issue(date: CalendarDate) -> String {
        """
        ---
        título: La primera entrega llegó tarde
        fecha: \(date)
        cuentas: [cliente-de-ejemplo]
        gravedad: 3
        estado: resuelta
        resuelta: \(date)
        causa: promesa-sin-escribir
        ---
        La fecha se había prometido por teléfono y cada parte recordaba otra.

        ## Acciones

        - [x] Escribir al cliente qué hará cada parte y cuándo

        """
    }

    private static let lesson = """
        ---
        título: Las fechas, por escrito
        fuente: [primera-entrega-tarde]
        causa: promesa-sin-escribir
        polaridad: repetir
        ---
        ## Descripción de la situación

        [La primera entrega llegó tarde](../incidencias/primera-entrega-tarde.md) porque la fecha solo se dijo de palabra.

        ## Lección

        Una fecha escrita es una sola fecha.

        ## Recomendación

        Después de una llamada, envíale al cliente las fechas por escrito ese mismo día.

        """

    private static let topic = """
        ---
        título: Promesa sin escribir
        id: promesa-sin-escribir
        clase: causa
        definición: Se prometió algo y nadie lo escribió.
        ---
        Se prometió algo y nadie lo escribió.

        """
}
