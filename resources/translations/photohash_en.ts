<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name></name>
    <message numerus="yes">
        <source>{tags} accepted on %Ln photos</source>
        <translation>
            <numerusform>{tags} accepted on %Ln photo</numerusform>
            <numerusform>{tags} accepted on %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{tags} rejected on %Ln photos</source>
        <translation>
            <numerusform>{tags} rejected on %Ln photo</numerusform>
            <numerusform>{tags} rejected on %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{tags} taken back on %Ln photos</source>
        <translation>
            <numerusform>{tags} taken back on %Ln photo</numerusform>
            <numerusform>{tags} taken back on %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>#{tag} accepted on {right} and rejected on {wrong} of %Ln photos</source>
        <translation>
            <numerusform>#{tag} accepted on {right} and rejected on {wrong} of %Ln photo</numerusform>
            <numerusform>#{tag} accepted on {right} and rejected on {wrong} of %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged into #{tag}; %Ln photos changed</source>
        <translation>
            <numerusform>Merged into #{tag}; %Ln photo changed</numerusform>
            <numerusform>Merged into #{tag}; %Ln photos changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>#{tag} deleted from %Ln photos</source>
        <translation>
            <numerusform>#{tag} deleted from %Ln photo</numerusform>
            <numerusform>#{tag} deleted from %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos moved to the trash; {path}: {reason}</source>
        <translation>
            <numerusform>%Ln photo moved to the trash; {path}: {reason}</numerusform>
            <numerusform>%Ln photos moved to the trash; {path}: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos moved to the trash, from which you can take them back</source>
        <translation>
            <numerusform>%Ln photo moved to the trash, from which you can take them back</numerusform>
            <numerusform>%Ln photos moved to the trash, from which you can take them back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trying again to read %Ln photos</source>
        <translation>
            <numerusform>Trying again to read %Ln photo</numerusform>
            <numerusform>Trying again to read %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>%Ln s left</numerusform>
            <numerusform>%Ln s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>%Ln min left</numerusform>
            <numerusform>%Ln min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies</source>
        <translation>
            <numerusform>%Ln copy</numerusform>
            <numerusform>%Ln copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailedPage</name>
    <message numerus="yes">
        <source>%Ln photos could not be read</source>
        <translation>
            <numerusform>%Ln photo could not be read</numerusform>
            <numerusform>%Ln photos could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%Ln photos selected</source>
        <translation>
            <numerusform>%Ln photo selected</numerusform>
            <numerusform>%Ln photos selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photos to the trash?</source>
        <translation>
            <numerusform>Move %Ln photo to the trash?</numerusform>
            <numerusform>Move %Ln photos to the trash?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln could not be read</numerusform>
            <numerusform>%Ln could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoosePage</name>
    <message numerus="yes">
        <source>%Ln photos tagged; the library is as it was</source>
        <translation>
            <numerusform>%Ln photo tagged; the library is as it was</numerusform>
            <numerusform>%Ln photos tagged; the library is as it was</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>{count} of %Ln photos selected</source>
        <translation>
            <numerusform>{count} of %Ln photo selected</numerusform>
            <numerusform>{count} of %Ln photos selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message numerus="yes">
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%Ln photos left</source>
        <translation>
            <numerusform>%Ln photo left</numerusform>
            <numerusform>%Ln photos left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>Merge %Ln tags…</source>
        <translation>
            <numerusform>Merge %Ln tag…</numerusform>
            <numerusform>Merge %Ln tags…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its files stay as they are. What you decided on its %Ln photos is forgotten for good.</source>
        <translation>
            <numerusform>Its files stay as they are. What you decided on its %Ln photo is forgotten for good.</numerusform>
            <numerusform>Its files stay as they are. What you decided on its %Ln photos is forgotten for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message numerus="yes">
        <source>Learned from %Ln photos that have it: {score}.</source>
        <translation>
            <numerusform>Learned from %Ln photo that has it: {score}.</numerusform>
            <numerusform>Learned from %Ln photos that have it: {score}.</numerusform>
        </translation>
    </message>
</context>
</TS>
